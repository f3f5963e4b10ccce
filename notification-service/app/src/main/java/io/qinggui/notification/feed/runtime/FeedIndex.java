package io.qinggui.notification.feed.runtime;

import io.qinggui.license.contract.StandingChanged;
import io.qinggui.notification.feed.FeedEntry;
import io.qinggui.notification.feed.FeedFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which positions of the feed pass a filter: for every type, subject, province and service the set
 * of positions, compressed. Costs some bytes for each event. Safe for use by many threads; one
 * adds.
 */
final class FeedIndex {

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, RoaringBitmap> types = new HashMap<>();
  private final Map<String, RoaringBitmap> subjects = new HashMap<>();
  private final Dimension provinces = new Dimension();
  private final Dimension services = new Dimension();
  private final NavigableMap<String, Long> standings = new TreeMap<>();
  private long head;

  /** Positions by a value of a kind, and those that concern all values. */
  private static final class Dimension {

    private final Map<String, RoaringBitmap> byValue = new HashMap<>();
    private final RoaringBitmap all = new RoaringBitmap();

    void add(Set<String> values, int position) {
      if (values.isEmpty()) {
        all.add(position);
      }
      values.forEach(value -> bitmap(byValue, value).add(position));
    }

    RoaringBitmap concerning(Set<String> wanted) {
      List<RoaringBitmap> found = found(byValue, wanted);
      found.add(all);
      return or(found);
    }
  }

  /**
   * Adds entries that follow the head.
   *
   * @throws IllegalArgumentException when one does not follow the one before it
   */
  void add(Collection<FeedEntry> entries) {
    locked(
        lock.writeLock(),
        () -> {
          entries.forEach(this::add);
          return head;
        });
  }

  private void add(FeedEntry entry) {
    if (entry.position() != head + 1) {
      throw new IllegalArgumentException(entry.position() + " does not follow " + head);
    }
    int position = Math.toIntExact(entry.position());
    bitmap(types, entry.type()).add(position);
    bitmap(subjects, entry.subject()).add(position);
    provinces.add(entry.provinces(), position);
    services.add(entry.services(), position);
    if (entry.type().equals(StandingChanged.TYPE)) {
      standings.put(entry.subject(), entry.position());
    }
    head = entry.position();
  }

  /** The last position that is in the index. */
  long head() {
    return locked(lock.readLock(), () -> head);
  }

  /**
   * The first positions after one that pass, ascending.
   *
   * @param after exclusive
   * @param limit at most so many
   */
  List<Long> next(FeedFilter filter, long after, int limit) {
    return locked(
        lock.readLock(),
        () -> {
          RoaringBitmap passing = passing(filter);
          return passing == null
              ? LongStream.rangeClosed(after + 1, Math.min(head, after + limit)).boxed().toList()
              : after(passing, after, limit);
        });
  }

  private static List<Long> after(RoaringBitmap passing, long after, int limit) {
    List<Long> found = new ArrayList<>();
    PeekableIntIterator each = passing.getIntIterator();
    each.advanceIfNeeded((int) Math.min(Integer.MAX_VALUE, after + 1));
    while (each.hasNext() && found.size() < limit) {
      found.add((long) each.next());
    }
    return found;
  }

  /** The last position before one that passes; 0 when there is none. */
  long previous(FeedFilter filter, long position) {
    return locked(
        lock.readLock(),
        () -> {
          RoaringBitmap passing = passing(filter);
          return passing == null
              ? position - 1
              : Math.max(0, passing.previousValue((int) (position - 1)));
        });
  }

  /**
   * Where the latest standing of each operator is, by operator id.
   *
   * @param after operator id, exclusive; empty for the first ones
   * @param limit at most so many
   */
  List<Map.Entry<String, Long>> standings(String after, int limit) {
    return locked(
        lock.readLock(),
        () ->
            standings.tailMap(after, false).entrySet().stream()
                .limit(limit)
                .map(each -> Map.entry(each.getKey(), each.getValue()))
                .toList());
  }

  /** Where the latest standing of an operator is. */
  Optional<Long> standing(String operatorId) {
    return locked(lock.readLock(), () -> Optional.ofNullable(standings.get(operatorId)));
  }

  /** The positions that pass; {@code null} stands for all. */
  private @Nullable RoaringBitmap passing(FeedFilter filter) {
    List<RoaringBitmap> parts = new ArrayList<>();
    if (!filter.types().isEmpty()) {
      parts.add(ofTypes(filter.types()));
    }
    if (!filter.subjects().isEmpty()) {
      parts.add(or(found(subjects, filter.subjects())));
    }
    if (!filter.provinces().isEmpty()) {
      parts.add(provinces.concerning(filter.provinces()));
    }
    if (!filter.services().isEmpty()) {
      parts.add(services.concerning(filter.services()));
    }
    if (filter.isAll()) {
      return null;
    }
    RoaringBitmap passing =
        parts.isEmpty()
            ? RoaringBitmap.bitmapOfRange(1, head + 1)
            : FastAggregation.and(parts.toArray(RoaringBitmap[]::new));
    RoaringBitmap heartbeats = types.getOrDefault(FeedEntry.HEARTBEAT, new RoaringBitmap());
    if (filter.heartbeats()) {
      passing.or(heartbeats);
    } else {
      passing.andNot(heartbeats);
    }
    return passing;
  }

  private RoaringBitmap ofTypes(Set<String> patterns) {
    return or(
        types.entrySet().stream()
            .filter(
                type -> patterns.stream().anyMatch(it -> FeedFilter.isOfType(it, type.getKey())))
            .map(Map.Entry::getValue)
            .toList());
  }

  private static List<RoaringBitmap> found(Map<String, RoaringBitmap> bitmaps, Set<String> keys) {
    List<RoaringBitmap> found = new ArrayList<>();
    for (String key : keys) {
      RoaringBitmap bitmap = bitmaps.get(key);
      if (bitmap != null) {
        found.add(bitmap);
      }
    }
    return found;
  }

  private static RoaringBitmap or(List<RoaringBitmap> bitmaps) {
    return FastAggregation.or(bitmaps.toArray(RoaringBitmap[]::new));
  }

  private static RoaringBitmap bitmap(Map<String, RoaringBitmap> bitmaps, String key) {
    return bitmaps.computeIfAbsent(key, k -> new RoaringBitmap());
  }

  private static <T> T locked(Lock lock, Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
