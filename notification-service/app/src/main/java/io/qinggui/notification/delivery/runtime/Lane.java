package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.delivery.Answer;
import io.qinggui.notification.delivery.Delivery;
import io.qinggui.notification.delivery.DeliveryStatus;
import io.qinggui.notification.delivery.LaneState;
import io.qinggui.notification.feed.FeedEntry;
import io.qinggui.notification.feed.FeedFilter;
import io.qinggui.notification.feed.runtime.FeedItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the events of the feed that a subscription gets, each at least once, from a position on.
 *
 * <p>Of all its events up to the cursor each is delivered or kept in the store; beyond it some may
 * be kept, too, which is looked up when the lane begins. What is taken from the feed and not kept
 * yet is in memory, a bounded number; after a kill it is taken again. An attempt counts as made
 * when its outcome is durable.
 *
 * <p>While it has delivered everything, new events are offered to it; else it takes them from the
 * feed as it has room.
 */
final class Lane {

  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

  /** So many events are in memory that were never tried. */
  private static final int WINDOW = 64;

  /** So many deliveries are open in the store before no more are taken from the feed. */
  private static final int MOST_OPEN = 10_000;

  private static final Duration TELL_AGAIN = Duration.ofSeconds(5);
  private static final Duration KEEP_AGAIN = Duration.ofSeconds(1);

  /** So many are fetched from the store at a time. */
  private static final int FETCH = 64;

  private final Deliverer deliverer;
  private final Endpoint endpoint;
  private final String subscription;
  private final String run;
  private final FeedFilter filter;
  private final long until;
  private final Door door;
  private final Owner owner;

  private final ReentrantLock lock = new ReentrantLock();
  private final Turns turns;
  private final Progress progress;
  private final Retries retries = new Retries();
  private final Deque<Task> toKeep = new ArrayDeque<>();
  private boolean keeping;
  private boolean caughtUp;
  private boolean pulling;
  private volatile boolean closed;

  /**
   * What a lane delivers.
   *
   * @param run empty for what is delivered as it happens; else the id of a replay
   * @param filter what the subscription gets
   * @param ordered whether a later event of an operator waits for the earlier one
   * @param cursor up to which everything is delivered or kept
   * @param until last position that it delivers
   */
  record Route(
      String subscription,
      String run,
      FeedFilter filter,
      boolean ordered,
      long cursor,
      long until) {}

  Lane(Deliverer deliverer, Endpoint endpoint, Route route, Door door, Owner owner) {
    this.deliverer = deliverer;
    this.endpoint = endpoint;
    this.subscription = route.subscription();
    this.run = route.run();
    this.filter = route.filter();
    this.until = route.until();
    this.door = door;
    this.owner = owner;
    this.turns = new Turns(route.ordered());
    DeliveryStore store = deliverer.store();
    Map<DeliveryStatus, Long> counts = store.counts(subscription, run);
    this.progress =
        new Progress(
            route.cursor(),
            store.keptAfter(subscription, run, route.cursor()),
            count(counts, DeliveryStatus.WAITING) + count(counts, DeliveryStatus.RETRYING));
  }

  private static long count(Map<DeliveryStatus, Long> counts, DeliveryStatus status) {
    return counts.getOrDefault(status, 0L);
  }

  /** Begins: takes up what is kept, then goes on with the feed. */
  void start() {
    DeliveryStore store = deliverer.store();
    boolean isNew = progress.open() == 0;
    Set<String> subjects = isNew ? Set.of() : store.openSubjects(subscription, run);
    List<Delivery> again = isNew ? List.of() : store.retrying(subscription, run, MOST_OPEN);
    lock.lock();
    try {
      progress.startsAfter(deliverer.feed().previous(filter, progress.taken() + 1));
      turns.holdAll(subjects);
      again.forEach(this::schedule);
    } finally {
      lock.unlock();
    }
    Set<String> tried = new TreeSet<>();
    again.forEach(it -> tried.add(it.subject()));
    // a kill may have come between an end and the next one's turn
    subjects.stream().filter(it -> !tried.contains(it)).forEach(this::fetch);
    pull();
  }

  /** Whether a lane with an end has delivered everything, or given it up. */
  boolean isOver() {
    lock.lock();
    try {
      return progress.isOver(until);
    } finally {
      lock.unlock();
    }
  }

  /** Lets what is under way end, and begins nothing more. */
  void close() {
    closed = true;
    endpoint.remove(this);
  }

  /** A new event of the feed that passes the filter, from the one thread that tells of new ones. */
  void offer(FeedEntry entry) {
    lock.lock();
    try {
      if (closed || !caughtUp || entry.position() <= progress.taken()) {
        return;
      }
      caughtUp = hasRoom();
      if (caughtUp) {
        take(entry.position(), entry.subject());
      } else {
        deliverer.timer().now(this::pull);
      }
    } finally {
      lock.unlock();
    }
    pump();
  }

  /** Sends what has its turn, as far as the endpoint takes it. */
  void pump() {
    lock.lock();
    try {
      while (!closed && turns.hasReady() && endpoint.acquire()) {
        Task task = turns.next().orElseThrow();
        deliverer.timer().now(() -> attempt(task));
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes from the feed what there is room for. */
  void pull() {
    lock.lock();
    try {
      if (closed || caughtUp || pulling) {
        return;
      }
      pulling = true;
    } finally {
      lock.unlock();
    }
    boolean more = true;
    while (more) {
      more = pullSome();
    }
    pump();
  }

  private boolean pullSome() {
    lock.lock();
    try {
      int room = room();
      if (closed || room <= 0) {
        pulling = false;
        if (!closed && !endpoint.takesNew(deliverer.timer().now())) {
          deliverer.timer().at(endpoint.nextProbe(deliverer.timer().now()), this::pull);
        }
        return false;
      }
      long readable = Math.min(until, deliverer.feed().readable());
      List<FeedItem> found = deliverer.next(filter, progress.taken(), room);
      for (FeedItem each : found) {
        if (each.position() <= until) {
          take(each.position(), each.subject());
        }
      }
      if (found.size() < room) {
        progress.looked(readable);
        caughtUp = true;
        pulling = false;
        return false;
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private int room() {
    if (!hasRoom()) {
      return 0;
    }
    return endpoint.health().isSuspect() ? 1 : WINDOW - progress.unkept();
  }

  private boolean hasRoom() {
    return progress.unkept() < WINDOW
        && progress.open() < MOST_OPEN
        && progress.taken() < until
        && (progress.unkept() == 0 || !endpoint.health().isSuspect())
        && endpoint.takesNew(deliverer.timer().now());
  }

  private void take(long position, String subject) {
    progress
        .take(position, subject)
        .filter(task -> turns.add(task) == Turns.Place.HELD)
        .ifPresent(task -> keepWaiting(List.of(task)));
  }

  /**
   * Those that wait for an earlier one are kept: they must not fill the memory. They are kept in
   * their order, so that a later one is never found in the store without the earlier ones.
   */
  private void keepWaiting(Collection<Task> tasks) {
    toKeep.addAll(tasks);
    if (!keeping && !toKeep.isEmpty()) {
      keeping = true;
      deliverer.timer().now(this::keep);
    }
  }

  private void keep() {
    List<Task> tasks;
    lock.lock();
    try {
      tasks = List.copyOf(toKeep);
    } finally {
      lock.unlock();
    }
    List<Delivery> waiting;
    try {
      // one that was taken up again has its own next attempt: it waits for its turn instead
      waiting = tasks.stream().map(it -> before(it).waiting()).toList();
    } catch (RuntimeException e) {
      LOG.warn("subscription {}: what waits is kept later", subscription, e);
      deliverer.timer().at(deliverer.timer().now().plus(KEEP_AGAIN), this::keep);
      return;
    }
    CompletableFuture<Void> written;
    lock.lock();
    try {
      tasks.forEach(task -> progress.keeps(task, true));
      written = deliverer.journal().write(waiting, List.of(), states());
    } finally {
      lock.unlock();
    }
    written.join();
    kept(tasks);
    pull();
  }

  private void kept(List<Task> tasks) {
    Set<String> turn = new TreeSet<>();
    lock.lock();
    try {
      for (Task task : tasks) {
        toKeep.remove();
        if (!turns.isBusy(task.subject()) && !retries.isAbout(task.subject())) {
          turn.add(task.subject());
        }
      }
      keeping = !toKeep.isEmpty();
      if (keeping) {
        deliverer.timer().now(this::keep);
      }
    } finally {
      lock.unlock();
    }
    turn.forEach(this::fetch);
  }

  /** A delivery before its next attempt. */
  private Delivery before(Task task) {
    return task.kept() == null ? deliverer.begun(subscription, run, task) : task.kept();
  }

  private void attempt(Task task) {
    try {
      FeedItem item = deliverer.item(task.position(), task.previous());
      Instant at = deliverer.timer().now();
      Answer answer = door.send(item, at);
      settle(task, answer, at);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("subscription {}: delivery of {} is tried again", subscription, task.position(), e);
      lock.lock();
      try {
        turns.putBack(task);
      } finally {
        lock.unlock();
      }
      deliverer.timer().at(deliverer.timer().now().plusSeconds(1), endpoint::release);
    }
  }

  private void settle(Task task, Answer answer, Instant at) {
    Verdict verdict = Verdict.of(before(task), answer, at, endpoint, deliverer.chance());
    CompletableFuture<Void> written;
    lock.lock();
    try {
      progress.keeps(task, verdict.after().status().isOpen());
      written = deliverer.journal().write(List.of(verdict.after()), List.of(), states());
    } finally {
      lock.unlock();
    }
    written.join();
    deliverer.meters().count(verdict.after().status());
    tell(verdict);
    goOn(task, verdict.after());
    endpoint.release();
    if (verdict.isBackFromFailures()) {
      endpoint.lanes().forEach(Lane::retryNow);
    }
    pull();
  }

  /** That the owner cannot be told now must not undo what is durable: it is told later. */
  private void tell(Verdict verdict) {
    try {
      verdict.tell(owner, endpoint);
    } catch (RuntimeException e) {
      LOG.warn("subscription {}: its owner is told later", subscription, e);
      deliverer.timer().at(deliverer.timer().now().plus(TELL_AGAIN), () -> tell(verdict));
    }
  }

  private void goOn(Task task, Delivery after) {
    boolean fetch = false;
    lock.lock();
    try {
      if (after.status() == DeliveryStatus.RETRYING) {
        keepWaiting(turns.hold(task));
        schedule(after);
      } else {
        fetch = turns.over(task);
      }
    } finally {
      lock.unlock();
    }
    if (fetch) {
      fetch(task.subject());
    }
  }

  private void schedule(Delivery delivery) {
    Task task = Task.of(delivery);
    retries.add(task);
    Instant next =
        delivery.nextAttempt() == null ? deliverer.timer().now() : delivery.nextAttempt();
    deliverer.timer().at(next, () -> retry(task));
  }

  private void retry(Task task) {
    lock.lock();
    try {
      if (closed || !retries.remove(task)) {
        return;
      }
      turns.enqueue(task);
    } finally {
      lock.unlock();
    }
    pump();
  }

  /** The endpoint is back: what failed meanwhile need not wait for its time. */
  void retryNow() {
    List<Task> all;
    lock.lock();
    try {
      all = retries.all();
    } finally {
      lock.unlock();
    }
    all.forEach(this::retry);
  }

  /** Takes deliveries up that were over, each from its first attempt on. */
  void takeUp(List<Delivery> deliveries) {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      for (Delivery each : deliveries) {
        if (!retries.remove(each.position())) {
          progress.reopened();
        }
        schedule(each);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Fetches the deliveries of an operator that are held, now that its turn has come. */
  private void fetch(String subject) {
    deliverer.timer().now(() -> fetched(subject));
  }

  private void fetched(String subject) {
    lock.lock();
    try {
      // under the lock: what is being kept meanwhile is seen here or fetches again itself
      List<Delivery> waiting = deliverer.store().waiting(subscription, run, subject, FETCH);
      if (closed || turns.isBusy(subject) || retries.isAbout(subject)) {
        return;
      }
      waiting.stream().map(Task::of).forEach(turns::enqueue);
      if (waiting.isEmpty() && toKeep.stream().noneMatch(it -> it.subject().equals(subject))) {
        turns.unhold(subject);
      }
    } finally {
      lock.unlock();
    }
    pump();
  }

  /** How far the lane is. That of a replay is not told by a cursor, but by its run. */
  private List<LaneState> states() {
    return run.isEmpty()
        ? List.of(new LaneState(subscription, progress.cursor(), endpoint.health()))
        : List.of();
  }

  /** Up to which position everything is delivered or kept. */
  long reached() {
    lock.lock();
    try {
      return progress.cursor();
    } finally {
      lock.unlock();
    }
  }

  /** Whether nothing is being kept: with nothing under way, the store has all of it. */
  boolean isKept() {
    lock.lock();
    try {
      return toKeep.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Empty for what is delivered as it happens; else the id of a replay. */
  String run() {
    return run;
  }
}
