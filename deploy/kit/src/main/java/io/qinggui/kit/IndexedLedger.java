package io.qinggui.kit;

import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.meta.EventMeta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * A ledger of which it is known in memory where the events of a subject and of a stream are; the
 * events themselves are read again each time. About 60 bytes an event. It is filled by one thread
 * and then read by any.
 */
public final class IndexedLedger extends ReadOnlyLedger {

  private final LongFunction<LedgerEvent> events;
  private final Map<String, List<Long>> bySubject = new HashMap<>();
  private final Map<String, List<Long>> byStream = new HashMap<>();
  private final List<Long> positions = new ArrayList<>();

  /**
   * @param events by position, of those that were added
   */
  public IndexedLedger(String name, long size, LongFunction<LedgerEvent> events) {
    super(name, size);
    this.events = events;
  }

  /** The next event, behind those that were added before. */
  public void add(LedgerEvent event) {
    positions.add(event.position());
    add(bySubject, EventMeta.subjects(event), event.position());
    add(byStream, List.of(event.stream()), event.position());
  }

  private static void add(Map<String, List<Long>> index, List<String> keys, long position) {
    keys.forEach(key -> index.computeIfAbsent(key, any -> new ArrayList<>(2)).add(position));
  }

  /** Whom its events are about. */
  public Set<String> subjects() {
    return bySubject.keySet();
  }

  /** How many events of a stream there are. */
  public int lengthOf(String stream) {
    return byStream.getOrDefault(stream, List.of()).size();
  }

  @Override
  public List<LedgerEvent> read(long after, int limit) {
    return read(positions, after).limit(limit).toList();
  }

  @Override
  public List<LedgerEvent> readSubject(String subject, long after, int limit) {
    return read(bySubject.getOrDefault(subject, List.of()), after).limit(limit).toList();
  }

  @Override
  public List<LedgerEvent> readStream(String stream, long fromSequence) {
    return read(byStream.getOrDefault(stream, List.of()), 0)
        .filter(event -> event.sequence() >= fromSequence)
        .toList();
  }

  private Stream<LedgerEvent> read(List<Long> from, long after) {
    return from.stream().filter(position -> position > after).map(events::apply);
  }
}
