package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.subscription.Delivery;
import io.qinggui.notification.subscription.Status;
import io.qinggui.notification.subscription.Subscription;
import io.qinggui.notification.subscription.runtime.Subscriptions;
import java.util.HashMap;
import java.util.Map;

/**
 * Brings each change of a subscription to the deliveries: what is active is delivered to, what is
 * removed is forgotten, and who wants to be asked first is asked.
 */
final class Dispatch {

  private final Deliveries deliveries;
  private final Doors doors;
  private final Owner owner;
  private final Consents consents;
  private final Map<String, Seen> seen = new HashMap<>();

  Dispatch(Deliveries deliveries, Doors doors, Owner owner, Consents consents) {
    this.deliveries = deliveries;
    this.doors = doors;
    this.owner = owner;
    this.consents = consents;
  }

  /** Only its status says what to do with a subscription: what it gets and where never changes. */
  private record Seen(long version, Status status) {}

  /** Begins with those that there are. */
  void start(Subscriptions subscriptions) {
    subscriptions.onChange(this::changed);
    subscriptions.all().forEach(this::changed);
  }

  /** One that was read before a change and comes after it is passed over. */
  private synchronized void changed(Subscription it) {
    Seen before = seen.get(it.id());
    if (before != null && before.version() >= it.version()) {
      return;
    }
    seen.put(it.id(), new Seen(it.version(), it.status()));
    if (before == null || before.status() != it.status()) {
      follow(it);
    }
  }

  private void follow(Subscription it) {
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
        it.resumedAt(),
        doors.of(it),
        owner);
  }
}
