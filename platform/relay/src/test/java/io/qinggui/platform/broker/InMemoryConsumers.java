package io.qinggui.platform.broker;

import io.qinggui.platform.ledger.Consumers;
import io.qinggui.platform.ledger.ParkedEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Progress and parked events that survive the consumers of a test, not the test. */
public final class InMemoryConsumers implements Consumers {

  private final Map<String, Map<String, Long>> progress = new HashMap<>();
  private final List<ParkedEvent> parked = new ArrayList<>();

  @Override
  public synchronized Map<String, Long> progress(String consumer) {
    return Map.copyOf(progress.getOrDefault(consumer, Map.of()));
  }

  @Override
  public synchronized void advance(String consumer, Map<String, Long> next) {
    progress.computeIfAbsent(consumer, c -> new HashMap<>()).putAll(next);
  }

  @Override
  public synchronized void park(ParkedEvent event) {
    release(event.consumer(), event.ledger(), event.position());
    parked.add(event);
  }

  @Override
  public synchronized List<ParkedEvent> parked(String consumer, int limit) {
    return of(consumer).limit(limit).toList();
  }

  @Override
  public synchronized List<ParkedEvent> parked(String consumer, String key) {
    return of(consumer).filter(e -> e.key().equals(key)).toList();
  }

  @Override
  public synchronized boolean isParked(String consumer, String key) {
    return of(consumer).anyMatch(e -> e.key().equals(key));
  }

  @Override
  public synchronized long countParked(String consumer) {
    return of(consumer).count();
  }

  @Override
  public synchronized Optional<ParkedEvent> parked(String consumer, String ledger, long position) {
    return of(consumer)
        .filter(e -> e.ledger().equals(ledger) && e.position() == position)
        .findFirst();
  }

  @Override
  public synchronized void release(String consumer, String ledger, long position) {
    parked(consumer, ledger, position).ifPresent(parked::remove);
  }

  @Override
  public synchronized void releaseAll(String consumer) {
    parked.removeIf(e -> e.consumer().equals(consumer));
  }

  @Override
  public void close() {}

  private Stream<ParkedEvent> of(String consumer) {
    return parked.stream()
        .filter(e -> e.consumer().equals(consumer))
        .sorted(Comparator.comparing(ParkedEvent::ledger).thenComparingLong(ParkedEvent::position));
  }
}
