package io.qinggui.faults.audit;

import io.qinggui.faults.load.Acknowledgement;
import io.qinggui.faults.load.OperationHistory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every acknowledged operation is in the ledgers, and every operation at most once. */
final class DurabilityCheck {

  private final Map<String, List<StoredEvent>> byKey = new HashMap<>();
  private final OperationHistory history;

  DurabilityCheck(Collection<LedgerFile> ledgers, OperationHistory history) {
    this.history = history;
    for (LedgerFile ledger : ledgers) {
      for (StoredEvent event : ledger.events()) {
        if (event.note() != null) {
          byKey.computeIfAbsent(event.note(), m -> new ArrayList<>()).add(event);
        }
      }
    }
  }

  void check(Findings findings) {
    for (Acknowledgement acknowledged : history.acknowledged()) {
      checkPresent(acknowledged, findings);
    }
    byKey.forEach(
        (note, events) -> {
          checkOnce(note, events, findings);
          if (!history.wasInvoked(note)) {
            findings.wrong("nobody ever asked for " + events);
          }
        });
  }

  private void checkPresent(Acknowledgement acknowledged, Findings findings) {
    List<StoredEvent> events = byKey.getOrDefault(acknowledged.operation().key(), List.of());
    boolean there =
        !events.isEmpty()
            && events.getLast().ledger().equals(acknowledged.ledger())
            && events.getLast().position() == acknowledged.position();
    if (!there) {
      findings.wrong("acknowledged, but not there: " + acknowledged + ", but " + events);
    }
  }

  /** Also an operation that was asked twice, and one that was never answered. */
  private static void checkOnce(String note, List<StoredEvent> events, Findings findings) {
    Set<String> commands = new HashSet<>();
    events.forEach(event -> commands.add(event.ledger() + " " + event.commandId()));
    if (commands.size() > 1) {
      findings.wrong("applied more than once: " + note + " in " + events);
    }
  }
}
