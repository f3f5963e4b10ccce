package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.delivery.Health;
import io.qinggui.notification.delivery.Run;
import io.qinggui.platform.consumer.Worker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Delivers the feed to the subscriptions that are active, as far as their shares of the work are
 * this instance's. Safe for use by many threads.
 */
public final class Deliveries implements AutoCloseable {

  private static final Duration TURN = Duration.ofSeconds(1);

  /** Deliveries that were taken are kept to be looked up, so many of each subscription. */
  private static final int KEPT = 1_000;

  private static final int TURNS_BETWEEN_PRUNES = 60;

  private final Deliverer deliverer;
  private final Lanes lanes;
  private final Shares shares;
  private final Map<String, Target> targets = new ConcurrentHashMap<>();
  private final Map<String, Digest> digests = new ConcurrentHashMap<>();
  private final Worker worker = new Worker("deliveries", this::run);

  /**
   * Begins.
   *
   * @param deliverer closed with this
   * @param mostAtOnce deliveries under way to one endpoint
   * @param instance name of this instance, another one after each start
   */
  Deliveries(Deliverer deliverer, int mostAtOnce, String instance) {
    this.deliverer = deliverer;
    this.lanes = new Lanes(deliverer, mostAtOnce);
    this.shares = new Shares(deliverer.store(), instance);
    long unused = deliverer.feed().onGrowth(lanes::offer);
    worker.start();
  }

  /** Delivers to a subscription from now on, or to its new address or filter. */
  synchronized void activate(Target target) {
    targets.put(target.subscription(), target);
    if (shares.has(target.subscription())) {
      boolean unused = lanes.open(target);
    }
  }

  /** Tells a subscription once a day from now on. */
  synchronized void activate(Target target, DigestDoor door) {
    digests.put(
        target.subscription(),
        new Digest(
            deliverer,
            target.subscription(),
            target.filter(),
            target.from(),
            door,
            target.owner()));
  }

  /** Delivers nothing more to a subscription, for now. */
  synchronized void deactivate(String subscription) {
    targets.remove(subscription);
    digests.remove(subscription);
    lanes.close(subscription);
  }

  /** Forgets a subscription that was removed. */
  synchronized void forget(String subscription) {
    deactivate(subscription);
    deliverer.store().forget(subscription);
  }

  /** Has something delivered again; durable when this returns. */
  public void run(Run run) {
    deliverer.journal().write(List.of(), List.of(run), List.of()).join();
    worker.wake();
  }

  /** The health of an endpoint, as far as it is known here. */
  public Optional<Health> health(String subscription) {
    return lanes
        .health(subscription)
        .or(() -> deliverer.store().lane(subscription).map(it -> it.health()));
  }

  /** How many subscriptions this instance works on. */
  int works() {
    return lanes.count();
  }

  private void run(Worker self) throws InterruptedException {
    for (int turn = 1; !self.isStopping(); turn++) {
      boolean hasEnded = lanes.hasEnded();
      shares.turn(deliverer.timer().now(), hasEnded);
      share();
      List<Run> runs = deliverer.store().openRuns();
      lanes.endReplays(runs);
      lanes.resume(runs);
      for (Map.Entry<String, Digest> each : digests.entrySet()) {
        if (shares.has(each.getKey())) {
          deliverer.timer().now(each.getValue()::turn);
        }
      }
      if (turn % TURNS_BETWEEN_PRUNES == 0) {
        List.copyOf(targets.keySet()).stream()
            .filter(lanes::isOpen)
            .forEach(it -> deliverer.store().prune(it, KEPT));
      }
      self.healthy();
      boolean unused = self.pause(TURN);
    }
  }

  /** Works on what is this instance's share, as soon as it can, and on nothing else. */
  private synchronized void share() {
    for (Target target : targets.values()) {
      if (!shares.has(target.subscription())) {
        lanes.close(target.subscription());
      } else if (!lanes.isOpen(target.subscription())) {
        boolean unused = lanes.open(target);
      }
    }
  }

  @Override
  public void close() {
    worker.close();
    lanes.closeAll();
    deliverer.close();
    shares.releaseAll();
  }
}
