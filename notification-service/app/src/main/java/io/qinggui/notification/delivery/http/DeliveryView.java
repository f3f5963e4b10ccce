package io.qinggui.notification.delivery.http;

import io.qinggui.notification.delivery.Attempt;
import io.qinggui.notification.delivery.Delivery;
import io.qinggui.notification.delivery.DeliveryStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as its subscriber sees it.
 *
 * @param operatorId CloudEvents subject: whom, or what, the event is about
 * @param attempts the last ones; empty when it was never tried
 * @param nextAttemptAt when it is tried next; absent when it is not, or waits behind an earlier
 *     event of the same operator
 */
record DeliveryView(
    String deliveryId,
    String eventId,
    String type,
    String operatorId,
    long feedposition,
    DeliveryStatus status,
    List<AttemptView> attempts,
    @Nullable Instant nextAttemptAt) {

  /**
   * An attempt.
   *
   * @param statusCode of the endpoint's answer; absent when there was none
   * @param answer the first 1,000 bytes of it, as text
   * @param failure why there was no complete answer; absent when there was one
   */
  record AttemptView(
      Instant at,
      @Nullable Integer statusCode,
      long milliseconds,
      String answer,
      @Nullable String failure) {

    static AttemptView of(Attempt it) {
      return new AttemptView(
          it.at(),
          it.status() == 0 ? null : it.status(),
          it.milliseconds(),
          it.answer(),
          it.failure());
    }
  }

  static DeliveryView of(Delivery it) {
    return new DeliveryView(
        it.id(),
        it.eventId(),
        it.type(),
        it.subject(),
        it.position(),
        it.status(),
        it.attempts().stream().map(AttemptView::of).toList(),
        it.nextAttempt());
  }
}
