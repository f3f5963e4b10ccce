package io.qinggui.faults.log;

/** Nothing but the {@code kill -9} that ends every round, after at most so many milliseconds. */
record Kill(int longestMillis) implements LogFault {

  @Override
  public String name() {
    return "node killed under load";
  }

  @Override
  public double whileRunning(World world, RunningNode node) throws Exception {
    world.awaitAcknowledged(10);
    Thread.sleep(world.random().nextInt(longestMillis));
    return 0;
  }
}
