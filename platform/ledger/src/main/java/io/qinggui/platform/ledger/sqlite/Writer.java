package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import io.qinggui.platform.ledger.envelope.DraftedAppend;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes. It takes whatever waits as the next group, and waits for nothing when
 * there is a single append; while it commits, the next group gathers.
 */
final class Writer implements AutoCloseable {

  private static final int MAX_GROUP = 1_000;

  private final GroupCommit groups;
  private final Listeners listeners;
  private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
  private final Thread thread;
  private boolean closed;

  /** What the queue holds. */
  private record Entry(@Nullable Pending pending) {
    static final Entry STOP = new Entry(null);
  }

  Writer(String ledger, GroupCommit groups, Listeners listeners) {
    this.groups = groups;
    this.listeners = listeners;
    this.thread = Thread.ofPlatform().name("ledger-" + ledger).daemon().start(this::run);
  }

  Committed append(Append append) {
    Pending pending = new Pending(DraftedAppend.of(append));
    enqueue(new Entry(pending));
    try {
      return pending.future().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
    }
  }

  private synchronized void enqueue(Entry entry) {
    if (closed) {
      throw new IllegalStateException("the ledger is closed");
    }
    queue.add(entry);
  }

  private void run() {
    List<Entry> entries = new ArrayList<>();
    while (!entries.contains(Entry.STOP)) {
      entries.clear();
      entries.add(takeFirst());
      queue.drainTo(entries, MAX_GROUP - 1);
      List<Pending> group = new ArrayList<>(entries.size());
      for (Entry entry : entries) {
        if (entry.pending() != null) {
          group.add(entry.pending());
        }
      }
      commit(group);
    }
  }

  private void commit(List<Pending> group) {
    if (group.isEmpty()) {
      return;
    }
    long before = groups.head();
    try {
      groups.write(group);
    } catch (LedgerUnavailableException e) {
      group.forEach(pending -> pending.fail(e));
      return;
    }
    group.forEach(Pending::tell);
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

  /** Writes what waits, then ends. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      queue.add(Entry.STOP);
      closed = true;
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
