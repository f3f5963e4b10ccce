package io.qinggui.notification.order.http;

import io.qinggui.notification.language.OrderCommand.Acknowledge;
import io.qinggui.notification.language.OrderEvent.OrderAcknowledged;
import io.qinggui.notification.order.OrderStatus;
import org.jspecify.annotations.Nullable;

/** An order that its carrier acknowledged, as the carrier sees it. */
record AcknowledgementView(
    String orderId,
    OrderStatus state,
    String acknowledgedOn,
    String action,
    @Nullable String remark) {

  static AcknowledgementView of(OrderAcknowledged it) {
    return new AcknowledgementView(
        it.orderId(),
        OrderStatus.ACKNOWLEDGED,
        it.acknowledgedOn().toString(),
        it.action(),
        it.remark());
  }

  /** The same was said before. */
  static AcknowledgementView of(Acknowledge said) {
    return new AcknowledgementView(
        said.orderId(),
        OrderStatus.ACKNOWLEDGED,
        said.acknowledgedOn().toString(),
        said.action().name(),
        said.remark());
  }
}
