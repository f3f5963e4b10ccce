package io.qinggui.notification.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order that nobody had acknowledged holds no more.
 *
 * @param orderId the order
 * @param operatorId whom the order is about
 * @param addressee the carrier
 * @param supersededBy the order in its place, absent when there is none
 * @param reason {@code LATER_BOUNDARY}, {@code LATER_FACT} (facts recorded later changed what
 *     applies from the same boundary), {@code CORRECTED} (a correction took the cause away) or
 *     {@code NOT_A_CARRIER} (the registration of its addressee does not count any more)
 * @param supersededAt when
 */
public record OrderSuperseded(
    String orderId,
    String operatorId,
    String addressee,
    @Nullable String supersededBy,
    String reason,
    Instant supersededAt)
    implements NotificationFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.notification.order-superseded.v1";

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
