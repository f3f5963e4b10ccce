package io.qinggui.kit.build;

import io.qinggui.kit.ReadOnlyLedger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A log as a ledger that fetches what it is asked for and remembers what that was: exactly these
 * events are what the answers rest on that were made from it.
 */
final class FetchedLedger extends ReadOnlyLedger {

  private final PublishedLog log;
  private final SortedSet<Long> read = new TreeSet<>();
  private final Map<String, List<Long>> subjects = new HashMap<>();
  private final Map<String, List<Long>> streams = new HashMap<>();

  FetchedLedger(String name, PublishedLog log) {
    super(name, log.size());
    this.log = log;
  }

  /** Positions of all events that were read. */
  SortedSet<Long> positionsRead() {
    return Collections.unmodifiableSortedSet(read);
  }

  @Override
  public List<LedgerEvent> read(long after, int limit) {
    long last = Math.min(head(), after + limit);
    return LongStream.rangeClosed(after + 1, last).mapToObj(this::event).toList();
  }

  @Override
  public List<LedgerEvent> readSubject(String subject, long after, int limit) {
    return find(subjects, subject, log::about)
        .filter(it -> it > after)
        .limit(limit)
        .map(this::event)
        .toList();
  }

  @Override
  public List<LedgerEvent> readStream(String stream, long fromSequence) {
    return find(streams, stream, log::ofStream)
        .map(this::event)
        .filter(it -> it.sequence() >= fromSequence)
        .toList();
  }

  private static Stream<Long> find(
      Map<String, List<Long>> known, String key, Function<String, List<Long>> positions) {
    return known.computeIfAbsent(key, positions).stream();
  }

  private LedgerEvent event(long position) {
    read.add(position);
    return log.event(position);
  }
}
