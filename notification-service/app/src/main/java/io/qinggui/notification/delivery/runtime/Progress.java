package io.qinggui.notification.delivery.runtime;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How far a lane is with what it delivers: what it has taken from the feed, what of it is in memory
 * only, and how many deliveries are open. Used under the lane's lock.
 */
final class Progress {

  private final NavigableMap<Long, Task> unkept = new TreeMap<>();
  private final Set<Long> keptAhead;
  private long taken;
  private long last;
  private long open;

  /**
   * As it was kept.
   *
   * @param cursor up to which everything is delivered or kept
   * @param keptAhead positions after it that are kept, too
   * @param open deliveries that are kept and not over
   */
  Progress(long cursor, Collection<Long> keptAhead, long open) {
    this.taken = cursor;
    this.keptAhead = new TreeSet<>(keptAhead);
    this.open = open;
  }

  /** Names the last position of the lane up to the cursor. */
  void startsAfter(long previous) {
    last = previous;
  }

  /**
   * Takes the next event of the lane from the feed.
   *
   * @return its delivery, never tried and not kept; empty when it is kept already
   */
  Optional<Task> take(long position, String subject) {
    taken = position;
    Task task = new Task(position, last, subject, null);
    last = position;
    if (keptAhead.remove(position)) {
      return Optional.empty();
    }
    unkept.put(position, task);
    return Optional.of(task);
  }

  /** Nothing else of the lane is in the feed up to a position. */
  void looked(long position) {
    taken = Math.max(taken, position);
  }

  /**
   * A delivery is going to be kept.
   *
   * @param isOpen whether it will be tried, or tried again
   */
  void keeps(Task task, boolean isOpen) {
    boolean wasOpen = unkept.remove(task.position()) == null;
    open += (isOpen ? 1 : 0) - (wasOpen ? 1 : 0);
  }

  /** A delivery that was over is open again. */
  void reopened() {
    open++;
  }

  /** The position up to which the feed was looked through. */
  long taken() {
    return taken;
  }

  /** How many deliveries are in memory only. */
  int unkept() {
    return unkept.size();
  }

  /** How many deliveries are kept and not over. */
  long open() {
    return open;
  }

  /** The position up to which everything is delivered or kept. */
  long cursor() {
    return unkept.isEmpty() ? taken : unkept.firstKey() - 1;
  }

  /** Whether everything up to a position is delivered, or given up. */
  boolean isOver(long until) {
    return taken >= until && unkept.isEmpty() && open == 0;
  }
}
