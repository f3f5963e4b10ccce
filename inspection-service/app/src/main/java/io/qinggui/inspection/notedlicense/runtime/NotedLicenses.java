package io.qinggui.inspection.notedlicense.runtime;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.LicenseNoted;
import io.qinggui.inspection.language.NoteLicense;
import io.qinggui.inspection.language.NotedHolderEvent;
import io.qinggui.inspection.language.NotedHolderEvent.HolderChangeNoted;
import io.qinggui.inspection.notedlicense.NotedHolders;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.projection.Arrivals;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Looks licenses up in what was noted, and waits a moment for one that is still on its way. */
public final class NotedLicenses {

  private final Ledger ledger;
  private final EventCatalog<InspectionEvent> catalog;
  private final Arrivals arrivals;

  /**
   * @param ledger of this service
   * @param catalog reads its events
   * @param patience how long to wait for a license that is not noted
   */
  public NotedLicenses(Ledger ledger, EventCatalog<InspectionEvent> catalog, Duration patience) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.arrivals = new Arrivals(ledger, patience);
  }

  /** What is noted now. */
  public Optional<LicenseNoted> find(String licenseNumber) {
    List<LedgerEvent> notes = ledger.readStream(NoteLicense.streamOf(licenseNumber), 0);
    return notes.isEmpty() ? Optional.empty() : note(notes.getLast());
  }

  /**
   * What is noted now, or for an administration in a moment: it has to be the issuer, so that it is
   * worth a wait to know who that is.
   */
  public Optional<LicenseNoted> find(String licenseNumber, Filer filer) {
    return filer.isOfficer() && !filer.ministry() ? await(licenseNumber) : find(licenseNumber);
  }

  /**
   * What is noted of a license, as its holder of a day has it.
   *
   * @param date of which the holder is asked
   */
  public Optional<LicenseNoted> heldOn(LocalDate date, String licenseNumber, Filer filer) {
    return find(licenseNumber, filer)
        .map(
            it ->
                new LicenseNoted(
                    it.licenseNumber(),
                    holders(licenseNumber).on(date).orElse(it.operatorId()),
                    it.issuer(),
                    it.grantedOn(),
                    it.eventId()));
  }

  private NotedHolders holders(String licenseNumber) {
    NotedHolders holders = NotedHolders.NONE;
    for (LedgerEvent event : ledger.readStream(NotedHolderEvent.streamOf(licenseNumber), 0)) {
      if (catalog.read(event).event() instanceof NotedHolderEvent note) {
        holders = holders.with(note);
      }
    }
    return holders;
  }

  /** Of which license a command noted a change of holders; empty when it noted none. */
  public Optional<String> licenseNotedBy(String commandId) {
    return ledger
        .outcome(commandId)
        .map(committed -> ledger.read(committed.firstPosition() - 1, 1).getFirst())
        .map(event -> catalog.read(event).event())
        .filter(HolderChangeNoted.class::isInstance)
        .map(event -> ((HolderChangeNoted) event).licenseNumber());
  }

  /** What a command noted, whether it is still so or not; empty when it noted nothing. */
  public Optional<LicenseNoted> notedBy(String commandId) {
    return ledger
        .outcome(commandId)
        .flatMap(committed -> note(ledger.read(committed.firstPosition() - 1, 1).getFirst()));
  }

  private Optional<LicenseNoted> note(LedgerEvent event) {
    return catalog.read(event).event() instanceof LicenseNoted note
        ? Optional.of(note)
        : Optional.empty();
  }

  /** What is noted, as soon as it is; empty when it is not within the time. */
  public Optional<LicenseNoted> await(String licenseNumber) {
    return arrivals.await(() -> find(licenseNumber));
  }
}
