package io.qinggui.notification.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber was not reached, and the event is not tried again by itself. Its owner may ask for
 * it.
 *
 * @param subscriptionId the subscription
 * @param operatorId the operator that its owner acts for; absent when it acts for none
 * @param eventType CloudEvents type of what was to be delivered
 * @param eventId its CloudEvents id
 * @param lastStatus HTTP status of the endpoint's last answer; absent when there was none
 * @param on the day on which it was noticed, in Beijing
 */
public record DeliveryExhausted(
    String subscriptionId,
    @Nullable String operatorId,
    String eventType,
    String eventId,
    @Nullable Integer lastStatus,
    LocalDate on)
    implements NotificationFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.notification.delivery-exhausted.v1";

  @Override
  public String subject() {
    return NotificationFact.subject(subscriptionId, operatorId);
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
