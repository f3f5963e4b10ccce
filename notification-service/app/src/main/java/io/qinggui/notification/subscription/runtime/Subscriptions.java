package io.qinggui.notification.subscription.runtime;

import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.language.SubscriptionCommand;
import io.qinggui.notification.language.SubscriptionEvent;
import io.qinggui.notification.subscription.Status;
import io.qinggui.notification.subscription.Subscription;
import io.qinggui.notification.subscription.SubscriptionState;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.consumer.Worker;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * All subscriptions that are not over, kept up with the service's ledger from its beginning, and
 * within a second with what other instances append. The one truth is the ledger: this holds what
 * follows from it, in memory. Safe for use by many threads.
 */
public final class Subscriptions implements AutoCloseable {

  private static final int BATCH = 1_000;
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Ledger ledger;
  private final EventCatalog<NotificationEvent> catalog;
  private final ConcurrentSkipListMap<String, Subscription> kept = new ConcurrentSkipListMap<>();
  private final List<Consumer<Subscription>> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Worker worker = new Worker("subscriptions", this::follow);
  private final Ledger.Subscription appends;
  private long position;

  /**
   * Starts to follow.
   *
   * @param ledger of the service
   * @param catalog reads its events
   */
  public Subscriptions(Ledger ledger, EventCatalog<NotificationEvent> catalog) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.appends = ledger.onAppend(worker::wake);
    worker.start();
  }

  /** Those that are not over, by their ids. */
  public Collection<Subscription> all() {
    return List.copyOf(kept.values());
  }

  /** One that is not over. */
  public Optional<Subscription> find(String id) {
    return Optional.ofNullable(kept.get(id));
  }

  /** One that is or was, as the ledger has it now. */
  public Optional<Subscription> read(String id) {
    return read(id, Long.MAX_VALUE);
  }

  /**
   * One as it was right after an event of its stream.
   *
   * @param version sequence number of the event
   */
  public Optional<Subscription> read(String id, long version) {
    SubscriptionState state = SubscriptionState.initial();
    for (LedgerEvent entry : ledger.readStream(SubscriptionCommand.streamOf(id), 0)) {
      if (entry.sequence() <= version) {
        state = state.after((SubscriptionEvent) catalog.read(entry).event());
      }
    }
    return state.latest();
  }

  /**
   * Tells about each change, in the order of the ledger, on a thread of this registry; the last one
   * of a subscription has the status {@code REMOVED}. A listener returns soon and throws nothing.
   */
  public void onChange(Consumer<Subscription> listener) {
    listeners.add(listener);
  }

  /**
   * Waits until everything up to a position of the ledger is included.
   *
   * @return whether it is, within the time
   */
  public boolean await(long wanted, Duration atMost) {
    long remaining = atMost.toNanos();
    lock.lock();
    try {
      if (position < wanted) {
        worker.wake();
      }
      while (position < wanted && remaining > 0) {
        remaining = moved.awaitNanos(remaining);
      }
      return position >= wanted;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    worker.stop();
    appends.close();
    worker.finish(PATIENCE);
  }

  private void follow(Worker self) throws InterruptedException {
    while (!self.isStopping()) {
      long before = position;
      List<LedgerEvent> batch = ledger.read(before, BATCH);
      batch.forEach(this::take);
      self.healthy();
      if (batch.size() < BATCH) {
        self.pause(LOOK_AGAIN);
      }
    }
  }

  private void take(LedgerEvent entry) {
    if (entry.stream().startsWith(SubscriptionCommand.KIND + "/")) {
      change((SubscriptionEvent) catalog.read(entry).event());
    }
    moveTo(entry.position());
  }

  private void change(SubscriptionEvent event) {
    Subscription before = kept.get(event.subscriptionId());
    SubscriptionState state =
        before == null ? SubscriptionState.initial() : new SubscriptionState.Kept(before);
    Subscription after = state.after(event).latest().orElseThrow();
    if (after.status() == Status.REMOVED) {
      kept.remove(after.id());
    } else {
      kept.put(after.id(), after);
    }
    listeners.forEach(it -> it.accept(after));
  }

  private void moveTo(long next) {
    lock.lock();
    try {
      position = next;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
