package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.delivery.Answer;
import io.qinggui.notification.delivery.Delivery;
import io.qinggui.notification.delivery.DeliveryStatus;
import io.qinggui.notification.delivery.Health;
import io.qinggui.notification.delivery.LaneState;
import io.qinggui.notification.delivery.RetrySchedule;
import io.qinggui.notification.feed.FeedFilter;
import io.qinggui.notification.feed.runtime.FeedItem;
import io.qinggui.platform.reference.Beijing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What one subscriber hears once a day, from eight o'clock in Beijing on: everything since the last
 * time, or nothing when there is nothing. What is not taken is tried again as a delivery is; at the
 * end of its attempts it is told with the next day's.
 */
final class Digest {

  private static final Duration FROM = Duration.ofHours(8);

  /** The events of one letter; what is more comes with the next one, at once. */
  private static final int MOST = 2_000;

  private final Deliverer deliverer;
  private final String subscription;
  private final FeedFilter filter;
  private final long from;
  private final DigestDoor door;
  private final Owner owner;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable LocalDate told;
  private @Nullable Instant nextTry;
  private int made;

  Digest(
      Deliverer deliverer,
      String subscription,
      FeedFilter filter,
      long from,
      DigestDoor door,
      Owner owner) {
    this.deliverer = deliverer;
    this.subscription = subscription;
    this.filter = filter;
    this.from = from;
    this.door = door;
    this.owner = owner;
  }

  /** Tells what there is to tell, if it is time; does nothing while it is being told. */
  void turn() {
    if (lock.tryLock()) {
      try {
        tellIfTime();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        lock.unlock();
      }
    }
  }

  private void tellIfTime() throws InterruptedException {
    Instant now = deliverer.timer().now();
    LocalDate today = Beijing.dateOf(now);
    if (now.isBefore(Beijing.startOf(today).plus(FROM)) || today.equals(lastTold())) {
      return;
    }
    if (nextTry == null || !now.isBefore(nextTry)) {
      tell(today, now);
    }
  }

  /** From its deliveries after a start; a subscription that is new is told from the next day on. */
  private LocalDate lastTold() {
    LocalDate known = told;
    if (known == null) {
      Optional<Delivery> last =
          deliverer
              .store()
              .latest(subscription, DeliveryStatus.DELIVERED, Long.MAX_VALUE, 1)
              .stream()
              .findFirst();
      known =
          last.map(it -> Beijing.dateOf(it.attempts().getLast().at()))
              .orElseGet(() -> Beijing.dateOf(deliverer.timer().now()));
      told = known;
    }
    return known;
  }

  private void tell(LocalDate today, Instant now) throws InterruptedException {
    LaneState state =
        deliverer.store().lane(subscription).orElse(new LaneState(subscription, from, Health.WELL));
    List<FeedItem> items = deliverer.next(filter, state.cursor(), MOST);
    if (items.isEmpty()) {
      told = today;
      return;
    }
    Answer answer = door.send(items, today, now);
    FeedItem last = items.getLast();
    boolean taken = answer.kind() == Answer.Kind.TAKEN;
    Delivery delivery =
        deliverer
            .begun(
                subscription, "", new Task(last.position(), state.cursor(), last.subject(), null))
            .attempted(
                answer.attempt(), taken ? DeliveryStatus.DELIVERED : DeliveryStatus.RETRYING, null);
    deliverer.meters().count(delivery.status());
    if (taken) {
      deliverer
          .journal()
          .write(delivery, new LaneState(subscription, last.position(), Health.WELL))
          .join();
      settle(today, items.size() == MOST);
    } else {
      retry(today, now, delivery);
    }
  }

  private void settle(LocalDate today, boolean more) {
    made = 0;
    nextTry = null;
    told = more ? told : today;
  }

  private void retry(LocalDate today, Instant now, Delivery delivery) {
    made++;
    Optional<Duration> wait = RetrySchedule.waitAfter(made, deliverer.chance(), null);
    if (made == RetrySchedule.TOLD_AT) {
      owner.failing(delivery, now);
    }
    if (wait.isEmpty()) {
      owner.exhausted(delivery);
      settle(today, false);
    } else {
      nextTry = now.plus(wait.get());
    }
  }
}
