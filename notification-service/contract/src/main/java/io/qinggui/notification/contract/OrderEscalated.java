package io.qinggui.notification.contract;

import java.time.Instant;

/**
 * Nobody had acknowledged an order in time, and an authority was told.
 *
 * @param orderId the order
 * @param operatorId whom the order is about
 * @param addressee the carrier that had not acknowledged it
 * @param to {@code MIIT}, or the two-digit code of the administration
 * @param escalatedAt when it was told
 */
public record OrderEscalated(
    String orderId, String operatorId, String addressee, String to, Instant escalatedAt)
    implements NotificationFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.notification.order-escalated.v1";

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
