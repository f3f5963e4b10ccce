package io.qinggui.inspection.carrier.runtime;

import io.qinggui.inspection.carrier.NotedCarriers;
import io.qinggui.inspection.language.CarrierEvent;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.StreamState;
import java.util.Set;

/** Who is a carrier. */
public final class Carriers {

  private final StreamState<NotedCarriers> noted;

  /**
   * @param catalog reads the ledger's events
   */
  public Carriers(Ledger ledger, EventCatalog<InspectionEvent> catalog) {
    this.noted =
        new StreamState<>(
            ledger,
            CarrierEvent.STREAM,
            NotedCarriers.NONE,
            (before, event) -> before.after((CarrierEvent) catalog.read(event).event()));
  }

  /** Their ids, in order. */
  public Set<String> ids() {
    return noted.now().ids();
  }
}
