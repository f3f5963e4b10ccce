package io.qinggui.faults.log;

import io.qinggui.faults.audit.Audit;
import java.time.Duration;

/**
 * The node's clock is behind from one start to the next.
 *
 * @param behind by how much
 */
record WrongClock(Duration behind) implements LogFault {

  /** Cosignatures that are further in the future are taken for wrong. */
  private static final Duration TOLERATED = Duration.ofHours(1);

  @Override
  public String name() {
    return "clock behind by " + behind.toString().substring(2).replaceFirst("0S$", "0 s");
  }

  @Override
  public Duration ahead() {
    return behind.negated();
  }

  @Override
  public double whileRunning(World world, RunningNode node) throws Exception {
    world.awaitAcknowledged(20);
    if (behind.compareTo(TOLERATED) < 0) {
      return world.secondsUntilServed();
    }
    double seconds = world.secondsUntilKept();
    for (String ledger : Audit.SERVICES) {
      world.findings().expect("health of " + ledger, "UP", World.health(node, ledger));
    }
    return seconds;
  }
}
