package io.qinggui.faults.log;

import io.qinggui.faults.audit.Audit;

/** The witness is killed and stays away while so many checkpoints of the busiest log are kept. */
record WitnessAway(int checkpoints) implements LogFault {

  private static final double AT_MOST = 15;

  @Override
  public String name() {
    return "witness away for " + checkpoints + " checkpoints";
  }

  @Override
  public double whileRunning(World world, RunningNode node) throws Exception {
    world.awaitAcknowledged(5);
    world.court().kill();
    int before = kept(world);
    double longest = 0;
    while (kept(world) < before + checkpoints) {
      world.awaitAcknowledged(1);
      longest = Math.max(longest, world.secondsUntilKept());
    }
    world.findings().count("seconds until kept, without the witness, at most", longest);
    if (longest > AT_MOST) {
      world.findings().wrong("publishing waited %.1f s while the witness was away", longest);
    }
    world.court().start();
    return world.secondsUntilServed();
  }

  private static int kept(World world) {
    return Audit.SERVICES.stream().mapToInt(world.seen()::kept).max().orElse(0);
  }
}
