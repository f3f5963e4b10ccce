package io.qinggui.notification.feed.runtime;

import io.qinggui.notification.feed.FeedEntry;
import io.qinggui.notification.feed.FeedFilter;
import io.qinggui.platform.consumer.Worker;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The feed as readers see it: follows its ledger with an index, answers pages from both, and tells
 * listeners what is new, in order. Safe for use by many threads.
 */
public final class Feed implements AutoCloseable {

  /** So many entries at a time. */
  private static final int BATCH = 2_000;

  /** Other instances append without telling this one. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final FeedLedger ledger;
  private final Concerns concerns = new Concerns();
  private final FeedIndex index = new FeedIndex();
  private final List<Consumer<List<FeedEntry>>> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private final Worker worker = new Worker("feed", this::follow);

  /**
   * Starts to follow.
   *
   * @param ledger of the feed
   */
  Feed(FeedLedger ledger) {
    this.ledger = ledger;
    worker.start();
  }

  /** Where a feed is, and since when. */
  public record Head(long position, Optional<Instant> recordedAt) {}

  /** The last entry. */
  public Head head() {
    long position = ledger.head();
    return new Head(
        position,
        ledger.read(Math.max(0, position - 1), 1).stream()
            .map(LedgerEvent::recordedAt)
            .findFirst());
  }

  /**
   * The last position that was in the feed at a moment; 0 when it was empty.
   *
   * @param moment recorded time, inclusive
   */
  public long positionAt(Instant moment) {
    long low = 0;
    long high = ledger.head();
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      if (ledger.read(middle - 1, 1).getFirst().recordedAt().isAfter(moment)) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    return low;
  }

  /** The position of an event by its CloudEvents id; empty when it is not in the feed. */
  public OptionalLong position(String eventId) {
    return ledger.position(eventId);
  }

  /**
   * Entries that pass, from a position on.
   *
   * @param after exclusive
   * @param limit at most so many
   */
  public List<FeedItem> page(FeedFilter filter, long after, int limit) {
    List<Long> positions = index.next(filter, after, limit);
    if (positions.isEmpty()) {
      return List.of();
    }
    long previous = index.previous(filter, positions.getFirst());
    List<FeedItem> items = new ArrayList<>(positions.size());
    for (LedgerEvent each : (Iterable<LedgerEvent>) ledger.at(positions)::iterator) {
      items.add(new FeedItem(each.position(), previous, each.subject(), each.data()));
      previous = each.position();
    }
    return items;
  }

  /**
   * The position of the entry before one that passes, too; 0 when there is none.
   *
   * @param position that is in the feed
   */
  public long previous(FeedFilter filter, long position) {
    return index.previous(filter, position);
  }

  /** Whether something after a position passes. */
  public boolean hasNext(FeedFilter filter, long after) {
    return !index.next(filter, after, 1).isEmpty();
  }

  /**
   * The latest standing of each operator, by operator id.
   *
   * @param after operator id, exclusive; empty for the first ones
   * @param limit at most so many
   */
  public List<FeedItem> standings(String after, int limit) {
    return index.standings(after, limit).stream().map(Map.Entry::getValue).map(this::at).toList();
  }

  /** The latest standing of an operator. */
  public Optional<FeedItem> standing(String operatorId) {
    return index.standing(operatorId).map(this::at);
  }

  private FeedItem at(long position) {
    LedgerEvent event = ledger.read(position - 1, 1).getFirst();
    return new FeedItem(position, position - 1, event.subject(), event.data());
  }

  /** The latest name of an operator. */
  public Optional<String> operatorName(String operatorId) {
    return concerns.operatorName(operatorId);
  }

  /** How far the feed can be read now. */
  public long readable() {
    return index.head();
  }

  /**
   * Waits until the feed can be read up to a position.
   *
   * @return whether it was within the time
   */
  public boolean await(long position, Duration atMost) throws InterruptedException {
    return await(() -> index.head() >= position, atMost);
  }

  /**
   * Waits until something after a position passes.
   *
   * @return whether it was within the time
   */
  public boolean await(FeedFilter filter, long after, Duration atMost) throws InterruptedException {
    return await(() -> hasNext(filter, after), atMost);
  }

  private boolean await(Supplier<Boolean> condition, Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    lock.lock();
    try {
      while (!condition.get()) {
        long left = deadline - System.nanoTime();
        if (left <= 0 || worker.isStopping()) {
          return false;
        }
        long unusedLeft = grown.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Calls the listener with what is new, in order and without a gap, on one thread. It must return
   * soon.
   *
   * @return the position after which it is called
   */
  public long onGrowth(Consumer<List<FeedEntry>> listener) {
    lock.lock();
    try {
      listeners.add(listener);
      return index.head();
    } finally {
      lock.unlock();
    }
  }

  /** Whether the feed is being closed: who waits or streams ends. */
  public boolean isClosing() {
    return worker.isStopping();
  }

  private void follow(Worker self) throws InterruptedException {
    try (Ledger.Subscription unused = ledger.onAppend(self::wake)) {
      while (!self.isStopping()) {
        List<LedgerEvent> events = ledger.read(index.head(), BATCH);
        if (events.isEmpty()) {
          self.healthy();
          boolean unusedWoken = self.pause(LOOK_AGAIN);
        } else {
          grow(events.stream().map(concerns::next).toList());
        }
      }
    }
  }

  private void grow(List<FeedEntry> entries) {
    lock.lock();
    try {
      index.add(entries);
      grown.signalAll();
      listeners.forEach(listener -> listener.accept(entries));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    worker.stop();
    lock.lock();
    try {
      grown.signalAll();
    } finally {
      lock.unlock();
    }
    worker.close();
  }
}
