package io.qinggui.notification.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Nothing is delivered to a subscriber any more, until its owner resumes the subscription.
 *
 * @param subscriptionId the subscription
 * @param operatorId the operator that its owner acts for; absent when it acts for none
 * @param cause {@code ONLY_FAILURES} or {@code VALIDATION_FAILED}
 * @param eventType CloudEvents type of what was to be delivered
 * @param eventId its CloudEvents id
 * @param lastStatus HTTP status of the endpoint's last answer; absent when there was none
 * @param on the day on which it was noticed, in Beijing
 */
public record SubscriptionDisabled(
    String subscriptionId,
    @Nullable String operatorId,
    String cause,
    String eventType,
    String eventId,
    @Nullable Integer lastStatus,
    LocalDate on)
    implements NotificationFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.notification.subscription-disabled.v1";

  @Override
  public String subject() {
    return NotificationFact.subject(subscriptionId, operatorId);
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
