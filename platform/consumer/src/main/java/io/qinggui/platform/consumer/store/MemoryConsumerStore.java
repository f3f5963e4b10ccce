package io.qinggui.platform.consumer.store;

import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.consumer.ParkedEvent;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Consumers' progress and parked events in memory: for tests, and for whoever begins again from the
 * start anyway. May be shared by several consumers, as instances share a store.
 */
public final class MemoryConsumerStore implements ConsumerStore {

  private static final Comparator<ParkedEvent> ORDER =
      Comparator.comparing(ParkedEvent::consumer)
          .thenComparing(ParkedEvent::ledger)
          .thenComparing(ParkedEvent::position);

  private final Map<String, Map<String, Long>> progress = new HashMap<>();
  private final TreeSet<ParkedEvent> parked = new TreeSet<>(ORDER);

  @Override
  public synchronized Map<String, Long> progress(String consumer) {
    return Map.copyOf(progress.getOrDefault(consumer, Map.of()));
  }

  @Override
  public synchronized void advance(Map<String, Map<String, Long>> further) {
    further.forEach(
        (consumer, offsets) ->
            progress.computeIfAbsent(consumer, name -> new HashMap<>()).putAll(offsets));
  }

  @Override
  public synchronized void park(ParkedEvent event) {
    parked.remove(event);
    parked.add(event);
  }

  @Override
  public synchronized List<ParkedEvent> parked(String consumer, int limit) {
    return select(event -> event.consumer().equals(consumer)).stream().limit(limit).toList();
  }

  @Override
  public synchronized List<ParkedEvent> parked(String consumer, String key) {
    return select(event -> event.consumer().equals(consumer) && event.key().equals(key));
  }

  @Override
  public synchronized boolean isParked(String consumer, String key) {
    return !parked(consumer, key).isEmpty();
  }

  @Override
  public synchronized long countParked(String consumer) {
    return parked(consumer, Integer.MAX_VALUE).size();
  }

  @Override
  public synchronized Optional<ParkedEvent> parked(String consumer, String ledger, long position) {
    return parked(consumer, Integer.MAX_VALUE).stream()
        .filter(event -> event.ledger().equals(ledger) && event.position() == position)
        .findFirst();
  }

  @Override
  public synchronized void release(String consumer, String ledger, long position) {
    parked(consumer, ledger, position).ifPresent(parked::remove);
  }

  @Override
  public synchronized void releaseAll(String consumer) {
    parked.removeIf(event -> event.consumer().equals(consumer));
  }

  @Override
  public void close() {}

  private List<ParkedEvent> select(Predicate<ParkedEvent> wanted) {
    return parked.stream().filter(wanted).toList();
  }
}
