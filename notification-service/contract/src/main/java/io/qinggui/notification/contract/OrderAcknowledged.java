package io.qinggui.notification.contract;

import java.time.LocalDate;

/**
 * A carrier said what it did on an order. Its remark is not published.
 *
 * @param orderId the order
 * @param operatorId whom the order is about
 * @param addressee the carrier
 * @param acknowledgedOn when it was done
 * @param action {@code STOPPED}, {@code LIMITED}, {@code NOT_SERVED}, {@code RESUMED} or {@code
 *     OBJECTION}
 */
public record OrderAcknowledged(
    String orderId, String operatorId, String addressee, LocalDate acknowledgedOn, String action)
    implements NotificationFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.notification.order-acknowledged.v1";

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
