package io.qinggui.operator.heldlicense.runtime;

import io.qinggui.operator.heldlicense.HeldLicenses;
import io.qinggui.operator.language.HeldLicenseEvent;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.List;

/** Which licenses an operator holds, as far as that has arrived here. */
public final class LicensesOfOperators {

  private final Ledger ledger;
  private final EventCatalog<OperatorEvent> catalog;

  LicensesOfOperators(Ledger ledger, EventCatalog<OperatorEvent> catalog) {
    this.ledger = ledger;
    this.catalog = catalog;
  }

  /** The numbers of its licenses, in order. */
  public List<String> of(String operatorId) {
    HeldLicenses held = HeldLicenses.NONE;
    for (LedgerEvent event : ledger.readStream(HeldLicenseEvent.streamOf(operatorId), 0)) {
      if (catalog.read(event).event() instanceof HeldLicenseEvent note) {
        held = held.with(note);
      }
    }
    return List.copyOf(held.numbers());
  }
}
