package io.qinggui.platform.projection;

import io.qinggui.platform.ledger.Consumers;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.ParkedEvent;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a projection could not take, as far as the events at hand are concerned. */
final class Parking {

  private final Consumers consumers;
  private final String consumer;
  private final InstantSource clock;
  private final Map<String, TreeMap<Long, ParkedEvent>> bySubject = new HashMap<>();

  private Parking(Consumers consumers, String consumer, InstantSource clock) {
    this.consumers = consumers;
    this.consumer = consumer;
    this.clock = clock;
  }

  static Parking around(
      List<LedgerEvent> events, Consumers consumers, String consumer, InstantSource clock) {
    Parking parking = new Parking(consumers, consumer, clock);
    // mostly nothing is parked, and then one look is enough
    if (consumers.countParked(consumer) > 0) {
      events.stream()
          .map(LedgerEvent::subject)
          .collect(Collectors.toSet())
          .forEach(subject -> consumers.parked(consumer, subject).forEach(parking::remember));
    }
    return parking;
  }

  /** Whether the event, or an earlier one of its subject, is parked. */
  boolean blocks(LedgerEvent event) {
    TreeMap<Long, ParkedEvent> parked = bySubject.get(event.subject());
    return parked != null && parked.firstKey() <= event.position();
  }

  /** Parks an event that could not be taken. */
  void park(LedgerEvent event, RuntimeException failure) {
    park(event, failure.toString());
  }

  /** Parks an event behind an earlier one of its subject, unless it is parked. */
  void queue(LedgerEvent event) {
    TreeMap<Long, ParkedEvent> parked = bySubject.get(event.subject());
    if (parked != null && !parked.containsKey(event.position())) {
      park(event, "queues behind position " + parked.firstKey());
    }
  }

  private void park(LedgerEvent event, String error) {
    ParkedEvent parked =
        new ParkedEvent(
            consumer,
            event.subject(),
            event.ledger(),
            event.position(),
            event.stored(),
            error,
            clock.instant());
    consumers.park(parked);
    remember(parked);
  }

  private void remember(ParkedEvent parked) {
    bySubject.computeIfAbsent(parked.key(), key -> new TreeMap<>()).put(parked.position(), parked);
  }
}
