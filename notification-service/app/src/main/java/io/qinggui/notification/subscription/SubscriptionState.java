package io.qinggui.notification.subscription;

import io.qinggui.notification.language.DeliveryAlert;
import io.qinggui.notification.language.DeliveryAlert.DeliveryExhausted;
import io.qinggui.notification.language.DeliveryAlert.DeliveryFailing;
import io.qinggui.notification.language.DeliveryAlert.DeliveryRecovered;
import io.qinggui.notification.language.DeliveryAlert.EndpointGone;
import io.qinggui.notification.language.DeliveryAlert.SubscriptionDisabled;
import io.qinggui.notification.language.SubscriptionEvent;
import io.qinggui.notification.language.SubscriptionEvent.EndpointConfirmed;
import io.qinggui.notification.language.SubscriptionEvent.RunRequested;
import io.qinggui.notification.language.SubscriptionEvent.SecretRotated;
import io.qinggui.notification.language.SubscriptionEvent.Subscribed;
import io.qinggui.notification.language.SubscriptionEvent.SubscriptionPaused;
import io.qinggui.notification.language.SubscriptionEvent.SubscriptionRemoved;
import io.qinggui.notification.language.SubscriptionEvent.SubscriptionResumed;
import io.qinggui.platform.decider.Decider;
import java.util.Optional;

/** What became of {@code subscription/<id>}. */
public sealed interface SubscriptionState {

  /** Nobody has subscribed. */
  record Unknown() implements SubscriptionState {}

  /** There is a subscription, delivering or not. */
  record Kept(Subscription subscription) implements SubscriptionState {}

  /** There was one. */
  record Ended(Subscription subscription) implements SubscriptionState {}

  /** The subscription, also when it is over; empty when there never was one. */
  default Optional<Subscription> latest() {
    return switch (this) {
      case Unknown unknown -> Optional.empty();
      case Kept kept -> Optional.of(kept.subscription);
      case Ended ended -> Optional.of(ended.subscription);
    };
  }

  /** Before anything has happened. */
  static SubscriptionState initial() {
    return new Unknown();
  }

  /**
   * After an event.
   *
   * @throws IllegalStateException when it cannot have happened
   */
  default SubscriptionState after(SubscriptionEvent event) {
    return switch (this) {
      case Unknown unknown when event instanceof Subscribed first ->
          new Kept(Subscription.of(first));
      case Kept kept -> after(kept.subscription, event);
      case Unknown unknown -> throw Decider.impossible(event, this);
      case Ended ended -> throw Decider.impossible(event, this);
    };
  }

  private static SubscriptionState after(Subscription it, SubscriptionEvent event) {
    return switch (event) {
      case Subscribed again -> throw Decider.impossible(again, it);
      case SubscriptionPaused paused -> new Kept(it.in(Status.PAUSED));
      case SubscriptionResumed resumed -> new Kept(it.resumed(resumed));
      case SecretRotated rotated -> new Kept(it.rotated(rotated));
      case EndpointConfirmed confirmed -> new Kept(it.confirmed());
      case RunRequested run -> new Kept(it.in(it.status()));
      case SubscriptionRemoved removed -> new Ended(it.in(Status.REMOVED));
      case DeliveryAlert alert -> after(it, alert);
    };
  }

  private static SubscriptionState after(Subscription it, DeliveryAlert alert) {
    return switch (alert) {
      case DeliveryFailing failing -> new Kept(it.alerted(failing, it.status()));
      case DeliveryExhausted exhausted -> new Kept(it.alerted(exhausted, it.status()));
      case DeliveryRecovered recovered -> new Kept(it.alerted(recovered, it.status()));
      case SubscriptionDisabled disabled -> new Kept(it.alerted(disabled, Status.DISABLED));
      case EndpointGone gone -> new Ended(it.alerted(gone, Status.REMOVED));
    };
  }
}
