package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.delivery.Delivery;
import io.qinggui.notification.delivery.DeliveryStatus;
import io.qinggui.notification.delivery.Run;
import java.time.Instant;
import java.util.List;

/**
 * Takes up what failed for the last time, some at a time: what is taken up is open in the lane
 * again, and tried from its first attempt on.
 */
final class Recovery {

  private static final int AT_ONCE = 200;

  private final Deliverer deliverer;
  private final Lane lane;
  private Run run;

  Recovery(Deliverer deliverer, Lane lane, Run run) {
    this.deliverer = deliverer;
    this.lane = lane;
    this.run = run;
  }

  void start() {
    deliverer.timer().now(this::takeUp);
  }

  private void takeUp() {
    while (!run.isTakenUp()) {
      List<Delivery> failed = failed();
      Instant now = deliverer.timer().now();
      List<Delivery> again = failed.stream().map(it -> it.recovered(run.id(), now)).toList();
      run = run.at(again.size() < AT_ONCE ? run.until() : again.getLast().position());
      deliverer.journal().write(again, List.of(run), List.of()).join();
      lane.takeUp(again);
    }
  }

  /** A single one that will be tried again need not wait for its time. */
  private List<Delivery> failed() {
    DeliveryStore store = deliverer.store();
    if (run.from() == run.until()) {
      return store.delivery(run.subscription(), "", run.from()).stream()
          .filter(it -> it.status() != DeliveryStatus.DELIVERED)
          .toList();
    }
    return store.exhausted(run.subscription(), run.cursor(), run.until(), AT_ONCE);
  }
}
