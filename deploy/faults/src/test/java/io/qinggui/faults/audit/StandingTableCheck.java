package io.qinggui.faults.audit;

import java.util.HashMap;
import java.util.Map;

/**
 * A carrier that reads the compacted topic has the current standing of every operator: the last one
 * that was announced.
 */
final class StandingTableCheck {

  private final Map<String, StoredEvent> latest = new HashMap<>();
  private final Map<String, PublishedEvent> table;

  StandingTableCheck(LedgerFile licenses, Map<String, PublishedEvent> table) {
    this.table = table;
    licenses.events().stream()
        .filter(event -> event.type().endsWith(".standing-changed"))
        .forEach(event -> latest.put(event.subject(), event));
  }

  void check(Findings findings) {
    latest.forEach(
        (operator, event) -> {
          if (!event.data().path("current").asBoolean()) {
            findings.wrong("the last announcement is not current: " + event);
          }
          PublishedEvent last = table.get(operator);
          if (last == null || last.position() < event.position()) {
            findings.missing("not in the table of standings: " + event);
          } else if (!last.id().equals(event.id())) {
            findings.wrong("another standing of " + operator + ": " + last);
          }
        });
    table.keySet().stream()
        .filter(operator -> !latest.containsKey(operator))
        .forEach(operator -> findings.wrong("standing of nobody: " + operator));
  }
}
