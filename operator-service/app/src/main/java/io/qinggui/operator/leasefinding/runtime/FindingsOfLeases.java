package io.qinggui.operator.leasefinding.runtime;

import io.qinggui.operator.language.LeaseFindingEvent;
import io.qinggui.operator.language.LeaseFindingEvent.LeaseFindingNoted;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.leasefinding.LeaseFindings;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.Comparator;
import java.util.List;

/** What stands of a lease, as it was known at a position. */
public final class FindingsOfLeases {

  private final Ledger ledger;
  private final EventCatalog<OperatorEvent> catalog;

  /**
   * @param catalog reads the ledger's events
   */
  public FindingsOfLeases(Ledger ledger, EventCatalog<OperatorEvent> catalog) {
    this.ledger = ledger;
    this.catalog = catalog;
  }

  /** The findings that stood, by their first days. */
  public List<LeaseFindingNoted> of(String leaseId, long knownAt) {
    LeaseFindings found = LeaseFindings.NONE;
    for (LedgerEvent event : ledger.readStream(LeaseFindingEvent.streamOf(leaseId), 0)) {
      if (event.position() <= knownAt) {
        found = found.with((LeaseFindingEvent) catalog.read(event).event());
      }
    }
    return found.standing().values().stream()
        .sorted(
            Comparator.comparing(LeaseFindingNoted::from)
                .thenComparing(LeaseFindingNoted::findingId))
        .toList();
  }
}
