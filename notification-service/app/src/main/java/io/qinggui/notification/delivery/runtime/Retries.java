package io.qinggui.notification.delivery.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Deliveries of a lane that wait for their next attempt. Used under the lane's lock. */
final class Retries {

  private final Map<Long, Task> waiting = new TreeMap<>();
  private final Map<String, Integer> subjects = new HashMap<>();

  /** One that will be tried again; it replaces an earlier state of the same delivery. */
  void add(Task task) {
    remove(task.position());
    waiting.put(task.position(), task);
    subjects.merge(task.subject(), 1, Integer::sum);
  }

  /**
   * One that is tried now.
   *
   * @return whether it was waiting just so
   */
  boolean remove(Task task) {
    return task.equals(waiting.get(task.position())) && remove(task.position());
  }

  /** Whether a delivery was waiting, which it is no more. */
  boolean remove(long position) {
    Task was = waiting.remove(position);
    if (was != null) {
      subjects.computeIfPresent(was.subject(), (s, n) -> n == 1 ? null : n - 1);
    }
    return was != null;
  }

  /** Whether a delivery about a subject is waiting. */
  boolean isAbout(String subject) {
    return subjects.containsKey(subject);
  }

  List<Task> all() {
    return List.copyOf(waiting.values());
  }
}
