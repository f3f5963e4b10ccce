package io.qinggui.license.number.runtime;

import io.qinggui.license.language.LicenseNumberCommand;
import io.qinggui.license.language.LicenseNumberEvent;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.number.NumberOnRecord;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.web.input.LicenseSpellings;
import java.util.List;

/**
 * Finds the spelling under which a license is in the register. What was registered since numbers
 * are taken is read from the ledger, and is known at once; of what was registered before, the
 * register itself tells the spellings, of which one number may have several.
 */
final class NumbersOnRecord implements LicenseSpellings {

  private final Ledger ledger;
  private final EventCatalog<LicenseServiceEvent> catalog;
  private final RegisteredSpellings registered;

  NumbersOnRecord(
      Ledger ledger, EventCatalog<LicenseServiceEvent> catalog, RegisteredSpellings registered) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.registered = registered;
  }

  @Override
  public String onRecord(String written) {
    String taken = taken(written).licenseNumber();
    if (written.equals(taken)) {
      return written;
    }
    List<String> spellings = registered.of(written);
    if (spellings.contains(written)) {
      return written;
    }
    if (taken != null) {
      return taken;
    }
    return spellings.isEmpty() ? written : spellings.getFirst();
  }

  private NumberOnRecord taken(String written) {
    NumberOnRecord record = NumberOnRecord.FREE;
    for (LedgerEvent event : ledger.readStream(LicenseNumberCommand.streamOf(written), 0)) {
      if (catalog.read(event).event() instanceof LicenseNumberEvent number) {
        record = record.after(number);
      }
    }
    return record;
  }
}
