package io.qinggui.notification.order;

import io.qinggui.notification.language.OrderEvent.OrderAcknowledged;
import io.qinggui.notification.language.OrderEvent.OrderIssued;
import io.qinggui.notification.language.OrderEvent.OrderSuperseded;

/** The phases of an order. */
public sealed interface OrderState {

  /** There is no such order. */
  record NotIssued() implements OrderState {}

  /** Nobody has acknowledged it, and nobody but its carrier was told. */
  record Open(OrderIssued issued) implements OrderState {}

  /**
   * Nobody has acknowledged it.
   *
   * @param toMinistry whether the ministry was told; otherwise an administration was
   */
  record Escalated(OrderIssued issued, boolean toMinistry) implements OrderState {}

  /** Its carrier said what it did. */
  record Acknowledged(OrderAcknowledged answer) implements OrderState {}

  /** It holds no more. */
  record Superseded(OrderSuperseded end) implements OrderState {}
}
