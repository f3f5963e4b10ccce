package io.qinggui.license.announcement.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Operators about whom something was recorded lately. Each waits until nothing more has come for a
 * while; but not for ever. While there are many of them, the while is longer: an import should not
 * announce what its next line changes, and a carrier should hear of a single fact soon.
 */
final class QuietPeriod {

  private static final int PATIENCE = 10;
  private static final int CROWD = 50;
  private static final int LONGER_FOR_A_CROWD = 10;

  private final long quietNanos;
  private final Map<String, Entry> entries = new HashMap<>();

  /**
   * @param since when it was first noticed
   * @param until when it was last noticed
   * @param position of the first event that has not been looked at
   */
  private record Entry(long since, long until, long position) {}

  /**
   * @param quiet how long nothing more must have come about a lone operator
   */
  QuietPeriod(Duration quiet) {
    this.quietNanos = quiet.toNanos();
  }

  /** Another one that waits as long. */
  QuietPeriod another() {
    return new QuietPeriod(Duration.ofNanos(quietNanos));
  }

  synchronized void add(String operatorId, long position, long now) {
    entries.merge(
        operatorId,
        new Entry(now, now, position),
        (before, next) ->
            new Entry(before.since(), now, Math.min(before.position(), next.position())));
  }

  /** Takes out those that have been quiet long enough, each with the position it was added with. */
  synchronized Map<String, Long> takeSettled(long now) {
    Map<String, Long> settled = new HashMap<>();
    long quiet = entries.size() > CROWD ? quietNanos * LONGER_FOR_A_CROWD : quietNanos;
    List<String> ids = new ArrayList<>(entries.keySet());
    for (String id : ids) {
      Entry entry = entries.get(id);
      if (entry != null && isSettled(entry, quiet, now)) {
        entries.remove(id);
        settled.put(id, entry.position());
      }
    }
    return settled;
  }

  private static boolean isSettled(Entry entry, long quiet, long now) {
    return now - entry.until() >= quiet || now - entry.since() >= quiet * PATIENCE;
  }

  /** The earliest position that has not been looked at. */
  synchronized OptionalLong earliest() {
    return entries.values().stream().mapToLong(Entry::position).min();
  }

  synchronized boolean isEmpty() {
    return entries.isEmpty();
  }
}
