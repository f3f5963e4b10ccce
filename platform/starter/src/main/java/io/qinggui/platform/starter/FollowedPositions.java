package io.qinggui.platform.starter;

import io.qinggui.platform.intake.IntakeProgress;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.read.LedgerPositions;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;

/**
 * Waits for projections when the position is of the service's own ledger; for another's whose topic
 * a policy listens to, until its events have arrived, and then for what they led to here. What else
 * is recorded does not show here and is not waited for.
 */
final class FollowedPositions implements LedgerPositions {

  private final Ledger ledger;
  private final Projections projections;
  private final Messaging messaging;
  private final Set<String> peers;

  /**
   * @param peers names of ledgers that exist, whether the service follows them or not
   */
  FollowedPositions(
      Ledger ledger, Projections projections, Messaging messaging, Collection<String> peers) {
    this.ledger = ledger;
    this.projections = projections;
    this.messaging = messaging;
    this.peers = Set.copyOf(peers);
  }

  @Override
  public Reached await(String name, long position, Duration atMost) {
    if (name.equals(ledger.name())) {
      return reached(projections.await(position, atMost));
    }
    if (messaging.dependsOn(name)) {
      return reached(awaitArrival(name, position, atMost));
    }
    return peers.contains(name) ? Reached.YES : Reached.UNKNOWN_LEDGER;
  }

  private boolean awaitArrival(String name, long position, Duration atMost) {
    if (messaging.intake().isEmpty()) {
      return false;
    }
    long deadline = System.nanoTime() + atMost.toNanos();
    IntakeProgress progress = messaging.intake().get().progress();
    try {
      return progress.await(name, position, atMost)
          && projections.await(ledger.head(), Duration.ofNanos(deadline - System.nanoTime()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Reached reached(boolean inTime) {
    return inTime ? Reached.YES : Reached.NOT_YET;
  }
}
