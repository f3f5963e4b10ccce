package io.qinggui.faults.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Instances are asked to end and started again when they have; the next ones have their turn when
 * those are ready.
 */
final class RollingRestart {

  private final LoadedCluster loaded;

  RollingRestart(LoadedCluster loaded) {
    this.loaded = loaded;
  }

  /** One instance after the other. */
  void oneByOne() throws Exception {
    loaded.under(
        () -> {
          for (Replica each : loaded.cluster().all()) {
            loaded.step("rolling", each.toString(), () -> restart(each));
          }
        });
  }

  /** The first instance of everything, then the second, as when all of a system is upgraded. */
  void sideBySide() throws Exception {
    loaded.under(
        () -> {
          for (List<Replica> some : loaded.cluster().inRows()) {
            loaded.step("upgrade", some.toString(), () -> together(some));
          }
        });
  }

  private void together(List<Replica> some) throws Exception {
    List<Callable<Boolean>> restarts = new ArrayList<>();
    some.forEach(
        each ->
            restarts.add(
                () -> {
                  restart(each);
                  return true;
                }));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> each : threads.invokeAll(restarts)) {
        var unused = each.get();
      }
    }
  }

  private void restart(Replica replica) throws InterruptedException {
    if (!replica.process().terminate()) {
      loaded.findings().wrong("%s did not end by itself", replica);
    }
    replica.process().start();
    replica.process().awaitReady();
  }
}
