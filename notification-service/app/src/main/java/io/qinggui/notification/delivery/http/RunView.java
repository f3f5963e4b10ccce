package io.qinggui.notification.delivery.http;

import io.qinggui.notification.delivery.DeliveryStatus;
import io.qinggui.notification.delivery.Run;
import io.qinggui.notification.delivery.runtime.DeliveryStore;
import java.util.Map;

/**
 * How far something is that is delivered again.
 *
 * @param from first feed position
 * @param until last feed position
 * @param state {@code RUNNING} or {@code DONE}
 * @param delivered what the endpoint has taken
 * @param outstanding what is taken up and not at its end
 * @param failed what was tried in vain for the last time
 */
record RunView(
    String runId,
    Run.Kind kind,
    long from,
    long until,
    State state,
    long delivered,
    long outstanding,
    long failed) {

  /** Whether there is more to do. */
  enum State {
    /** There is. */
    RUNNING,
    /** There is not. */
    DONE
  }

  static RunView of(Run run, DeliveryStore store) {
    Map<DeliveryStatus, Long> counts =
        switch (run.kind()) {
          case RECOVERY -> store.recovered(run.subscription(), run.id());
          case REPLAY -> store.counts(run.subscription(), run.id());
        };
    long outstanding =
        counts.getOrDefault(DeliveryStatus.WAITING, 0L)
            + counts.getOrDefault(DeliveryStatus.RETRYING, 0L);
    return new RunView(
        run.id(),
        run.kind(),
        run.from(),
        run.until(),
        run.isTakenUp() && outstanding == 0 ? State.DONE : State.RUNNING,
        counts.getOrDefault(DeliveryStatus.DELIVERED, 0L),
        outstanding,
        counts.getOrDefault(DeliveryStatus.EXHAUSTED, 0L));
  }
}
