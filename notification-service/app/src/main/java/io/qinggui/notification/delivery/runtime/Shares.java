package io.qinggui.notification.delivery.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which subscriptions this instance works on. The work has {@value #SHARES} shares; each is of one
 * instance at a time, which says again every few seconds that it is. Instances that are there have
 * about as many each. A share is given back only when nothing of it is under way any more.
 */
final class Shares {

  static final int SHARES = 32;

  /** An instance that was killed is missed after so long. */
  private static final Duration TERM = Duration.ofSeconds(10);

  private final DeliveryStore store;
  private final String instance;
  private final Set<Integer> held = new TreeSet<>();
  private final Set<Integer> leaving = new TreeSet<>();

  Shares(DeliveryStore store, String instance) {
    this.store = store;
    this.instance = instance;
  }

  /** The share that a subscription belongs to. */
  static int of(String subscription) {
    return Math.floorMod(subscription.hashCode(), SHARES);
  }

  /** Whether this instance works on a subscription now. */
  synchronized boolean has(String subscription) {
    int share = of(subscription);
    return held.contains(share) && !leaving.contains(share);
  }

  /**
   * Keeps what it has, takes what is free, and begins to leave what is more than its part.
   *
   * @param now the present moment
   * @param isIdle whether nothing of the shares that are being left is under way
   */
  synchronized void turn(Instant now, boolean isIdle) {
    Instant until = now.plus(TERM);
    int part = -Math.floorDiv(-SHARES, Math.max(1, store.present(instance, now, until)));
    held.removeIf(share -> !store.lease(share, instance, now, until));
    leaving.retainAll(held);
    if (!leaving.isEmpty() && isIdle) {
      leaving.forEach(share -> store.release(share, instance));
      held.removeAll(leaving);
      leaving.clear();
    }
    take(part, now, until);
    leave(part);
  }

  private Set<Integer> working() {
    Set<Integer> working = new TreeSet<>(held);
    working.removeAll(leaving);
    return working;
  }

  private void take(int part, Instant now, Instant until) {
    for (int share = 0; share < SHARES && held.size() < part; share++) {
      if (!held.contains(share) && store.lease(share, instance, now, until)) {
        held.add(share);
      }
    }
  }

  private void leave(int part) {
    for (int share : working().stream().skip(part).toList()) {
      leaving.add(share);
    }
  }

  /** Gives back what it has, so that another instance need not wait. */
  synchronized void releaseAll() {
    held.forEach(share -> store.release(share, instance));
    held.clear();
    leaving.clear();
  }
}
