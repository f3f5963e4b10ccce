package io.qinggui.notification.delivery.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose turn it is. In a lane that is ordered per operator one delivery of an operator is under way
 * at a time: the later ones are behind it, and when it failed and will be tried again, they are
 * kept in the store until then (held). Used under the lane's lock.
 */
final class Turns {

  private final boolean ordered;
  private final Deque<Task> ready = new ArrayDeque<>();
  private final Map<String, Deque<Task>> behind = new HashMap<>();
  private final Set<String> busy = new HashSet<>();
  private final Set<String> held = new HashSet<>();

  Turns(boolean ordered) {
    this.ordered = ordered;
  }

  /** What becomes of a new delivery. */
  enum Place {
    /** It has a turn, now or behind another that is under way. */
    IN_TURN,
    /** An earlier one of its operator will be tried again: it has to be kept until then. */
    HELD
  }

  /** A new delivery, after all earlier ones of the lane. */
  Place add(Task task) {
    if (ordered && held.contains(task.subject())) {
      return Place.HELD;
    }
    enqueue(task);
    return Place.IN_TURN;
  }

  /** A delivery whose turn has come, whatever is held behind it. */
  void enqueue(Task task) {
    if (ordered && !busy.add(task.subject())) {
      behind.computeIfAbsent(task.subject(), s -> new ArrayDeque<>()).add(task);
    } else {
      ready.add(task);
    }
  }

  /** The next to be sent. */
  Optional<Task> next() {
    return Optional.ofNullable(ready.poll());
  }

  boolean hasReady() {
    return !ready.isEmpty();
  }

  /** Back to the front: it could not be sent now. */
  void putBack(Task task) {
    ready.addFirst(task);
  }

  /**
   * A delivery is over, whatever came of it: the one behind it has its turn.
   *
   * @return whether deliveries of the operator are held and have to be fetched now
   */
  boolean over(Task task) {
    if (!ordered) {
      return false;
    }
    String subject = task.subject();
    Deque<Task> waiting = behind.get(subject);
    if (waiting != null) {
      ready.add(waiting.poll());
      if (waiting.isEmpty()) {
        behind.remove(subject);
      }
      return false;
    }
    busy.remove(subject);
    return held.contains(subject);
  }

  /**
   * A delivery failed and will be tried again.
   *
   * @return those behind it, which are held from now on
   */
  Collection<Task> hold(Task task) {
    if (!ordered) {
      return List.of();
    }
    held.add(task.subject());
    busy.remove(task.subject());
    Deque<Task> waiting = behind.remove(task.subject());
    return waiting == null ? List.of() : new ArrayList<>(waiting);
  }

  /** Deliveries of an operator are in the store. */
  void holdAll(Collection<String> subjects) {
    if (ordered) {
      held.addAll(subjects);
    }
  }

  /** Nothing of the operator is in the store any more. */
  void unhold(String subject) {
    held.remove(subject);
  }

  boolean isBusy(String subject) {
    return busy.contains(subject);
  }
}
