package io.qinggui.platform.projection;

import io.qinggui.platform.consumer.Parkable;
import io.qinggui.platform.consumer.ParkedEvent;
import io.qinggui.platform.consumer.Parking;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is parked about the subjects of a batch, at hand while the batch is folded. */
final class ParkedSubjects {

  private final Parking parking;
  private final Map<String, TreeSet<Long>> positions = new HashMap<>();

  private ParkedSubjects(Parking parking) {
    this.parking = parking;
  }

  static ParkedSubjects of(List<LedgerEvent> events, Parking parking) {
    ParkedSubjects parked = new ParkedSubjects(parking);
    // mostly nothing is parked, and then one look is enough
    if (!parking.isEmpty()) {
      events.stream()
          .map(LedgerEvent::subject)
          .collect(Collectors.toSet())
          .forEach(
              subject ->
                  parking.under(subject).stream()
                      .map(ParkedEvent::position)
                      .forEach(position -> parked.remember(subject, position)));
    }
    return parked;
  }

  /** Whether the event, or an earlier one of its subject, is parked. */
  boolean blocks(LedgerEvent event) {
    TreeSet<Long> parked = positions.get(event.subject());
    return parked != null && parked.first() <= event.position();
  }

  /** Parks an event that could not be taken. */
  void park(LedgerEvent event, RuntimeException failure) {
    park(event, failure.toString());
  }

  /** Parks an event behind an earlier one of its subject, unless it is parked. */
  void queue(LedgerEvent event) {
    TreeSet<Long> parked = positions.get(event.subject());
    if (parked != null && !parked.contains(event.position())) {
      park(event, "queues behind position " + parked.first());
    }
  }

  private void park(LedgerEvent event, String error) {
    parking.park(Parkable.of(event), error);
    remember(event.subject(), event.position());
  }

  private void remember(String subject, long position) {
    positions.computeIfAbsent(subject, key -> new TreeSet<>()).add(position);
  }
}
