package io.qinggui.platform.intake;

import io.qinggui.platform.ledger.Consumers;
import io.qinggui.platform.ledger.ParkedEvent;
import java.time.InstantSource;
import java.util.List;

/** The events of one policy that wait to be run again. */
final class Parking {

  private static final String QUEUED = "queued behind an earlier event";

  private final String policy;
  private final Consumers consumers;
  private final InstantSource clock;

  Parking(String policy, Consumers consumers, InstantSource clock) {
    this.policy = policy;
    this.consumers = consumers;
    this.clock = clock;
  }

  boolean has(String key) {
    return consumers.isParked(policy, key);
  }

  List<ParkedEvent> under(String key) {
    return consumers.parked(policy, key);
  }

  /** Delivered again, an event keeps the error for which it was parked. */
  void queue(Received event) {
    if (consumers.parked(policy, event.ledger(), event.position()).isEmpty()) {
      park(event, QUEUED);
    }
  }

  void park(Received event, String error) {
    consumers.park(
        new ParkedEvent(
            policy,
            event.key(),
            event.ledger(),
            event.position(),
            event.json(),
            error,
            clock.instant()));
  }

  /** It failed once more. */
  void keep(ParkedEvent parked, String error) {
    consumers.park(
        new ParkedEvent(
            policy,
            parked.key(),
            parked.ledger(),
            parked.position(),
            parked.event(),
            error,
            parked.parkedAt()));
  }

  void release(ParkedEvent parked) {
    consumers.release(policy, parked.ledger(), parked.position());
  }
}
