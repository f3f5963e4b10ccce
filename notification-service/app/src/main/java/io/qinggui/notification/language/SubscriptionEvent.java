package io.qinggui.notification.language;

import io.qinggui.platform.decider.EventType;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happens on {@code subscription/<id>}. What nobody but the owner is told is about the
 * subscription, so that it is in no operator's history; what is told ({@link DeliveryAlert}) is
 * about the owner.
 */
public sealed interface SubscriptionEvent extends NotificationEvent
    permits SubscriptionEvent.Subscribed,
        SubscriptionEvent.SubscriptionPaused,
        SubscriptionEvent.SubscriptionResumed,
        SubscriptionEvent.SecretRotated,
        SubscriptionEvent.EndpointConfirmed,
        SubscriptionEvent.RunRequested,
        SubscriptionEvent.SubscriptionRemoved,
        DeliveryAlert {

  /** The subscription. */
  String subscriptionId();

  /** The day on which it happened, in Beijing. */
  LocalDate on();

  @Override
  default String subject() {
    return SubscriptionCommand.streamOf(subscriptionId());
  }

  @Override
  default LocalDate legalDate() {
    return on();
  }

  /**
   * Somebody subscribed.
   *
   * @param from position of the feed after which it begins
   * @param secret with which webhooks are signed
   */
  @EventType("io.qinggui.notification.subscribed")
  record Subscribed(
      String subscriptionId,
      Owner owner,
      String name,
      Selection selection,
      Channel channel,
      long from,
      @Nullable Sealed secret,
      LocalDate on)
      implements SubscriptionEvent {

    @Override
    public String toString() {
      return "Subscribed[" + subscriptionId + "]";
    }
  }

  /** Nothing is delivered until further notice. */
  @EventType("io.qinggui.notification.subscription-paused")
  record SubscriptionPaused(String subscriptionId, LocalDate on) implements SubscriptionEvent {}

  /**
   * Delivery goes on.
   *
   * @param resumedAt since when; what went wrong before is forgotten. {@code null} when it was
   *     recorded before this was noted
   */
  @EventType("io.qinggui.notification.subscription-resumed")
  record SubscriptionResumed(String subscriptionId, @Nullable Instant resumedAt, LocalDate on)
      implements SubscriptionEvent {}

  /**
   * Another secret signs.
   *
   * @param validUntil until when the earlier ones sign as well, exclusive
   */
  @EventType("io.qinggui.notification.secret-rotated")
  record SecretRotated(
      String subscriptionId, Sealed secret, Instant rotatedAt, Instant validUntil, LocalDate on)
      implements SubscriptionEvent {}

  /** The endpoint has agreed to be called. */
  @EventType("io.qinggui.notification.endpoint-confirmed")
  record EndpointConfirmed(String subscriptionId, LocalDate on) implements SubscriptionEvent {}

  /**
   * Something is to be delivered again.
   *
   * @param kind {@code RECOVERY} for what failed for the last time, {@code REPLAY} for everything
   * @param from first feed position
   * @param until last feed position
   */
  @EventType("io.qinggui.notification.run-requested")
  record RunRequested(
      String subscriptionId, String runId, String kind, long from, long until, LocalDate on)
      implements SubscriptionEvent {}

  /** The subscription was ended by whom it belongs to, or by the ministry. */
  @EventType("io.qinggui.notification.subscription-removed")
  record SubscriptionRemoved(String subscriptionId, LocalDate on) implements SubscriptionEvent {}
}
