package io.qinggui.notification.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber has to know about its endpoint, so that nothing goes silent. Holds neither
 * address nor secret nor name.
 */
public sealed interface DeliveryAlert extends SubscriptionEvent {

  /** The operator that the owner acts for, when it acts for one. */
  @Nullable String operatorId();

  /** CloudEvents type of what was to be delivered. */
  String eventType();

  /** CloudEvents id of what was to be delivered. */
  String eventId();

  /** HTTP status of the last answer; {@code null} when there was none. */
  @Nullable Integer lastStatus();

  /** The owner's operator, else the subscription. */
  @Override
  default String subject() {
    String operatorId = operatorId();
    return operatorId == null ? SubscriptionEvent.super.subject() : operatorId;
  }

  /** An event did not get through for some time; it is tried on. */
  @EventType("io.qinggui.notification.delivery-failing")
  record DeliveryFailing(
      String subscriptionId,
      @Nullable String operatorId,
      String eventType,
      String eventId,
      @Nullable Integer lastStatus,
      LocalDate on)
      implements DeliveryAlert {}

  /** An event did not get through and is not tried again by itself. */
  @EventType("io.qinggui.notification.delivery-exhausted")
  record DeliveryExhausted(
      String subscriptionId,
      @Nullable String operatorId,
      String eventType,
      String eventId,
      @Nullable Integer lastStatus,
      LocalDate on)
      implements DeliveryAlert {}

  /** Events get through again. */
  @EventType("io.qinggui.notification.delivery-recovered")
  record DeliveryRecovered(
      String subscriptionId,
      @Nullable String operatorId,
      String eventType,
      String eventId,
      @Nullable Integer lastStatus,
      LocalDate on)
      implements DeliveryAlert {}

  /** Nothing is tried any more until the owner resumes it. */
  @EventType("io.qinggui.notification.subscription-disabled")
  record SubscriptionDisabled(
      String subscriptionId,
      @Nullable String operatorId,
      String cause,
      String eventType,
      String eventId,
      @Nullable Integer lastStatus,
      LocalDate on)
      implements DeliveryAlert {}

  /** The endpoint said that it is gone for ever, and the subscription is removed. */
  @EventType("io.qinggui.notification.endpoint-gone")
  record EndpointGone(
      String subscriptionId,
      @Nullable String operatorId,
      String eventType,
      String eventId,
      @Nullable Integer lastStatus,
      LocalDate on)
      implements DeliveryAlert {}
}
