package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.subscription.Delivery;
import io.qinggui.notification.subscription.Subscription;
import io.qinggui.notification.subscription.runtime.Subscriptions;

/**
 * Brings each change of a subscription to the deliveries: what is active is delivered to, what is
 * removed is forgotten, and who wants to be asked first is asked.
 */
final class Dispatch {

  private final Deliveries deliveries;
  private final Doors doors;
  private final Owner owner;
  private final Consents consents;

  Dispatch(Deliveries deliveries, Doors doors, Owner owner, Consents consents) {
    this.deliveries = deliveries;
    this.doors = doors;
    this.owner = owner;
    this.consents = consents;
  }

  /** Begins with those that there are. */
  void start(Subscriptions subscriptions) {
    subscriptions.onChange(this::changed);
    subscriptions.all().forEach(this::changed);
  }

  private void changed(Subscription it) {
    switch (it.status()) {
      case ACTIVE -> activate(it);
      case PAUSED, DISABLED -> deliveries.deactivate(it.id());
      case PENDING_VALIDATION -> {
        deliveries.deactivate(it.id());
        consents.ask(it);
      }
      case REMOVED -> deliveries.forget(it.id());
    }
  }

  private void activate(Subscription it) {
    switch (it.delivery()) {
      case Delivery.Webhook webhook ->
          deliveries.activate(
              target(it, webhook.ordering() == Delivery.Ordering.PER_OPERATOR, false));
      case Delivery.Email email when email.digest() == Delivery.Digest.DAILY ->
          deliveries.activate(target(it, false, true), doors.daily(email));
      case Delivery.Email email -> deliveries.activate(target(it, true, true));
    }
  }

  private Target target(Subscription it, boolean ordered, boolean isForPeople) {
    return new Target(
        it.id(),
        isForPeople ? it.filter().withoutHeartbeats() : it.filter(),
        ordered,
        it.from(),
        doors.of(it),
        owner);
  }
}
