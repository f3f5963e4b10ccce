package io.qinggui.faults.cluster;

import java.util.List;
import java.util.Random;

/** {@code kill -9} of one instance after the other, of whatever it is. */
final class Kills {

  private static final int AWAY_MILLIS = 4_000;

  private final LoadedCluster loaded;
  private final Random random;

  Kills(LoadedCluster loaded, long seed) {
    this.loaded = loaded;
    this.random = new Random(seed);
  }

  void run(int times) throws Exception {
    List<Replica> all = loaded.cluster().all();
    loaded.under(
        () -> {
          for (int i = 0; i < times; i++) {
            Replica each = all.get(random.nextInt(all.size()));
            loaded.step("crash", each.toString(), () -> kill(each));
          }
        });
  }

  private void kill(Replica replica) throws InterruptedException {
    replica.process().kill();
    Thread.sleep(random.nextInt(AWAY_MILLIS));
    replica.process().start();
    replica.process().awaitReady();
  }
}
