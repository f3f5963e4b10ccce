package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.fact.FactRef;
import java.util.ArrayList;
import java.util.List;

/** The events behind what an operator has from a predecessor: the fact, and how it came there. */
final class Because {

  private Because() {}

  static List<String> of(FactRef fact, List<String> successions) {
    if (successions.isEmpty()) {
      return List.of(fact.eventId());
    }
    List<String> events = new ArrayList<>(successions);
    events.add(fact.eventId());
    return List.copyOf(events);
  }
}
