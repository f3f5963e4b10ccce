package io.qinggui.faults.audit;

import io.qinggui.faults.load.Acknowledged;
import io.qinggui.faults.load.Witness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the witness was told, against what the ledgers have. */
final class Testimony {

  private final Map<String, List<StoredEvent>> byMark = new HashMap<>();
  private final Witness witness;

  Testimony(Collection<LedgerFile> ledgers, Witness witness) {
    this.witness = witness;
    for (LedgerFile ledger : ledgers) {
      for (StoredEvent event : ledger.events()) {
        if (event.mark() != null) {
          byMark.computeIfAbsent(event.mark(), m -> new ArrayList<>()).add(event);
        }
      }
    }
  }

  void check(Findings findings) {
    for (Acknowledged acknowledged : witness.acknowledged()) {
      checkPresent(acknowledged, findings);
    }
    byMark.forEach(
        (mark, events) -> {
          checkOnce(mark, events, findings);
          if (!witness.knows(mark)) {
            findings.wrong("nobody ever asked for " + events);
          }
        });
  }

  private void checkPresent(Acknowledged acknowledged, Findings findings) {
    List<StoredEvent> events = byMark.getOrDefault(acknowledged.order().mark(), List.of());
    boolean there =
        !events.isEmpty()
            && events.getLast().ledger().equals(acknowledged.ledger())
            && events.getLast().position() == acknowledged.position();
    if (!there) {
      findings.wrong("acknowledged, but not there: " + acknowledged + ", but " + events);
    }
  }

  /** Also an order that was asked twice, and one that was never answered. */
  private static void checkOnce(String mark, List<StoredEvent> events, Findings findings) {
    Set<String> commands = new HashSet<>();
    events.forEach(event -> commands.add(event.ledger() + " " + event.commandId()));
    if (commands.size() > 1) {
      findings.wrong("applied more than once: " + mark + " in " + events);
    }
  }
}
