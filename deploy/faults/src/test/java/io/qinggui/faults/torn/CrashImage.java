package io.qinggui.faults.torn;

import io.qinggui.faults.load.WriteLoad;
import io.qinggui.scenario.system.Client;
import io.qinggui.scenario.system.DataDirectories;
import io.qinggui.scenario.system.StandaloneProcess;
import java.nio.file.Path;

/** A standalone's directory after a kill, and as it was some time before. */
final class CrashImage {

  private final Path older;
  private final Path killed;

  private CrashImage(Path older, Path killed) {
    this.older = older;
    this.killed = killed;
  }

  /** One that is there already. */
  static CrashImage of(Path older, Path killed) {
    return new CrashImage(older, killed);
  }

  /** Lets a standalone work, stops it, lets it work again, and kills it. */
  static CrashImage make(Path folder, long seed, long loadMillis) throws Exception {
    Path live = folder.resolve("live");
    WriteLoad load = new WriteLoad(8, seed);
    work(live, load, loadMillis, false);
    DataDirectories.copy(live, folder.resolve("older"));
    work(live, load, loadMillis, true);
    if (!load.history().wrong().isEmpty()) {
      throw new IllegalStateException(load.history().wrong().toString());
    }
    return new CrashImage(folder.resolve("older"), live);
  }

  private static void work(Path live, WriteLoad load, long millis, boolean kill) throws Exception {
    try (StandaloneProcess process = StandaloneProcess.answering(live, "--empty");
        Client client = process.client()) {
      try (WriteLoad.Run run = load.start(client)) {
        Thread.sleep(millis);
        if (kill) {
          process.kill();
        }
      }
    }
  }

  Path older() {
    return older;
  }

  Path killed() {
    return killed;
  }
}
