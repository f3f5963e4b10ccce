package io.qinggui.notification.language;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the delivery of events has to say about a subscription. Reports of what is known already, or
 * about one that was removed meanwhile, change nothing: they may come late and more than once.
 */
public sealed interface DeliveryReport extends SubscriptionCommand {

  /** The endpoint has agreed to be called. */
  record ConfirmEndpoint(String subscriptionId, LocalDate today) implements DeliveryReport {}

  /** The endpoint said that it is gone for ever (HTTP 410). */
  record NoteGone(String subscriptionId, Attempted attempted, LocalDate today)
      implements DeliveryReport {}

  /** Nothing gets through any more: stop trying. */
  record Disable(String subscriptionId, DisableCause cause, Attempted attempted, LocalDate today)
      implements DeliveryReport {}

  /** An event did not get through for some time. */
  record NoteFailing(String subscriptionId, Attempted attempted, LocalDate today)
      implements DeliveryReport {}

  /** An event did not get through, and is not tried again. */
  record NoteExhausted(String subscriptionId, Attempted attempted, LocalDate today)
      implements DeliveryReport {}

  /** After a failure was reported, an event got through. */
  record NoteRecovered(String subscriptionId, Attempted attempted, LocalDate today)
      implements DeliveryReport {}

  /**
   * The attempt behind a report.
   *
   * @param eventType CloudEvents type of what was to be delivered
   * @param eventId its CloudEvents id
   * @param lastStatus HTTP status of the answer; {@code null} when there was none
   */
  record Attempted(String eventType, String eventId, @Nullable Integer lastStatus) {}
}
