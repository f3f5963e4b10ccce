package io.qinggui.notification.language;

import java.time.Instant;
import java.time.LocalDate;

/** What its owner, or the ministry, asks of a subscription. */
public sealed interface SubscriptionRequest extends SubscriptionCommand {

  /** Who asks. */
  Requester by();

  /** Deliver nothing until further notice. */
  record Pause(String subscriptionId, Requester by, LocalDate today)
      implements SubscriptionRequest {}

  /** Deliver again, from where it stopped. */
  record Resume(String subscriptionId, Requester by, LocalDate today)
      implements SubscriptionRequest {}

  /**
   * Sign with another secret.
   *
   * @param secret the new one
   * @param now when it is asked
   * @param validUntil until when the earlier ones sign as well
   */
  record RotateSecret(
      String subscriptionId,
      Sealed secret,
      Instant now,
      Instant validUntil,
      Requester by,
      LocalDate today)
      implements SubscriptionRequest {}

  /** Deliver no more, for ever. */
  record Remove(String subscriptionId, Requester by, LocalDate today)
      implements SubscriptionRequest {}
}
