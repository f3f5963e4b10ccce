package io.qinggui.faults.log;

import java.time.Duration;

/** The witness is killed while it is asked, and at once started again, so many times. */
record WitnessKilled(int times) implements LogFault {

  @Override
  public String name() {
    return "witness killed " + times + " times";
  }

  @Override
  public double whileRunning(World world, RunningNode node) throws Exception {
    for (int i = 0; i < times; i++) {
      world.awaitAcknowledged(5);
      Thread.sleep(Duration.ofMillis(world.random().nextInt(1_000)));
      world.court().kill();
      world.court().start();
    }
    return world.secondsUntilServed();
  }
}
