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

  /**
   * Deliver again, from where it stopped.
   *
   * @param now when it is asked
   */
  record Resume(String subscriptionId, Requester by, Instant now, LocalDate today)
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

  /**
   * Deliver something again.
   *
   * @param runId what it is followed by
   * @param kind {@code RECOVERY} for what failed for the last time, {@code REPLAY} for everything
   * @param from first feed position
   * @param until last feed position
   */
  record RequestRun(
      String subscriptionId,
      String runId,
      String kind,
      long from,
      long until,
      Requester by,
      LocalDate today)
      implements SubscriptionRequest {}

  /** Deliver no more, for ever. */
  record Remove(String subscriptionId, Requester by, LocalDate today)
      implements SubscriptionRequest {}
}
