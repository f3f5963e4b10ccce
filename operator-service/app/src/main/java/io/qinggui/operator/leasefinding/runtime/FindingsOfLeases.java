package io.qinggui.operator.leasefinding.runtime;

import io.qinggui.operator.language.LeaseFindingEvent;
import io.qinggui.operator.language.LeaseFindingEvent.LeaseFindingNoted;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.leasefinding.LeaseFindings;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  /** The findings of a lease that stood, by their first days. */
  public List<LeaseFindingNoted> of(String leaseId, long knownAt) {
    return standing(ledger.readStream(LeaseFindingEvent.streamOf(leaseId), 0), knownAt);
  }

  /** Those of some leases, by the ids of the leases. All of them cost one read of the ledger. */
  public Map<String, List<LeaseFindingNoted>> of(Collection<String> leaseIds, long knownAt) {
    Map<String, List<LedgerEvent>> read =
        ledger.readStreams(leaseIds.stream().map(LeaseFindingEvent::streamOf).toList());
    Map<String, List<LeaseFindingNoted>> found = new HashMap<>();
    for (String leaseId : leaseIds) {
      found.put(
          leaseId,
          standing(read.getOrDefault(LeaseFindingEvent.streamOf(leaseId), List.of()), knownAt));
    }
    return found;
  }

  private List<LeaseFindingNoted> standing(List<LedgerEvent> stream, long knownAt) {
    LeaseFindings found = LeaseFindings.NONE;
    for (LedgerEvent event : stream) {
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
