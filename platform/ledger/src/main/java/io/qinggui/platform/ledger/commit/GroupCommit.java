package io.qinggui.platform.ledger.commit;

import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.CommitObserver;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import io.qinggui.platform.ledger.envelope.DraftedAppend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Group commit: appends that wait at the same time share one durable write. A thread of its own
 * takes whatever waits as the next group; while it commits, the next group gathers. Where the store
 * allows it, an append that is alone, as the one before it was, is written by its caller: passing
 * it to another thread and back takes about as long as writing it.
 */
public final class GroupCommit implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);
  private static final int MAX_GROUP = 1_000;
  private static final int MAX_BYTES = 2 * 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofMillis(1_500);

  private final Groups groups;
  private final Listeners listeners;
  private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
  private final ReentrantLock turn = new ReentrantLock();
  private final Thread thread;
  private volatile boolean lonely = true;
  private volatile boolean closed;
  private volatile CommitObserver observer = CommitObserver.NONE;

  /**
   * What the queue holds.
   *
   * @param pending {@code null} says that nothing follows
   */
  private record Entry(@Nullable PendingAppend pending) {}

  /**
   * @param ledger names the thread
   * @param groups commits them
   * @param listeners are called after each commit
   */
  public GroupCommit(String ledger, Groups groups, Listeners listeners) {
    this.groups = groups;
    this.listeners = listeners;
    this.thread = Thread.ofPlatform().name("ledger-" + ledger).daemon().start(this::run);
  }

  /** Tells somebody of each group from now on. */
  public void observe(CommitObserver told) {
    observer = told;
  }

  /** As {@link io.qinggui.platform.ledger.Ledger#append}. */
  public Committed append(Append append) {
    return append(DraftedAppend.of(append));
  }

  /** The same, already drafted. */
  public Committed append(DraftedAppend drafted) {
    PendingAppend pending = new PendingAppend(drafted);
    if (!alone(pending)) {
      enqueue(new Entry(pending));
    }
    try {
      return pending.future().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
    }
  }

  /**
   * @return whether the caller has written it
   */
  private boolean alone(PendingAppend pending) {
    if (!groups.callersMayWrite() || !lonely || !queue.isEmpty() || !turn.tryLock()) {
      return false;
    }
    try {
      if (closed || !queue.isEmpty()) {
        return false;
      }
      commit(List.of(pending));
      return true;
    } finally {
      turn.unlock();
    }
  }

  private synchronized void enqueue(Entry entry) {
    if (closed) {
      throw new IllegalStateException("the ledger is closed");
    }
    queue.add(entry);
  }

  private void run() {
    boolean more = true;
    while (more) {
      Entry first = takeFirst();
      turn.lock();
      try {
        List<PendingAppend> group = new ArrayList<>();
        more = gather(first, group);
        if (!group.isEmpty()) {
          lonely = group.size() == 1;
          commit(group);
        }
      } finally {
        turn.unlock();
      }
    }
  }

  /**
   * Takes an append and those behind it.
   *
   * @return false when none will follow
   */
  private boolean gather(Entry first, List<PendingAppend> group) {
    int bytes = 0;
    Entry entry = first;
    while (entry != null) {
      PendingAppend pending = entry.pending();
      if (pending == null) {
        return false;
      }
      group.add(pending);
      bytes += pending.drafted().size();
      entry = group.size() < MAX_GROUP && bytes < MAX_BYTES ? queue.poll() : null;
    }
    return true;
  }

  private void commit(List<PendingAppend> group) {
    long before = groups.head();
    long started = System.nanoTime();
    try {
      groups.write(group);
    } catch (LedgerUnavailableException e) {
      observer.failed(e);
      group.forEach(pending -> pending.fail(e));
      return;
    } catch (RuntimeException | Error e) {
      log.error("The ledger's writer met what it does not expect", e);
      observer.failed(e);
      group.forEach(
          pending -> pending.fail(new LedgerUnavailableException("the group is not written", e)));
      return;
    }
    group.forEach(PendingAppend::tell);
    observer.committed(group.size(), System.nanoTime() - started);
    if (groups.head() > before) {
      listeners.call();
    }
  }

  private Entry takeFirst() {
    while (true) {
      try {
        return queue.take();
      } catch (InterruptedException e) {
        // nobody but close() may end this thread, and it does so by an entry
      }
    }
  }

  /** Writes what waits, then ends; does not wait for a store that hangs. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      queue.add(new Entry(null));
      closed = true;
    }
    try {
      if (!thread.join(PATIENCE)) {
        log.warn("Closed while an append hangs; its caller will learn what became of it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
