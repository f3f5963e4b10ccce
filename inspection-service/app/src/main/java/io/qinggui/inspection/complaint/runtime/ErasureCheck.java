package io.qinggui.inspection.complaint.runtime;

import io.qinggui.inspection.language.ComplaintEvent;
import io.qinggui.inspection.language.ComplaintEvent.ComplainantErased;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;

/**
 * Destroys at a start the keys whose erasure is on record: a kill between the record and the
 * destruction leaves none behind.
 */
final class ErasureCheck {

  private final Ledger ledger;
  private final EventCatalog<InspectionEvent> catalog;
  private final ComplainantKeys keys;

  ErasureCheck(Ledger ledger, EventCatalog<InspectionEvent> catalog, ComplainantKeys keys) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.keys = keys;
  }

  void run() {
    for (String complaintId : keys.all()) {
      boolean erased =
          ledger.readStream(DossierEvent.streamOf(ComplaintEvent.KIND, complaintId), 0).stream()
              .anyMatch(it -> catalog.read(it).event() instanceof ComplainantErased);
      if (erased) {
        keys.destroy(complaintId);
      }
    }
  }
}
