package io.qinggui.license.application.http;

import io.qinggui.license.act.Acts;
import io.qinggui.license.act.HolderChanges;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseEvent.AftercarePlanFiled;
import io.qinggui.license.language.LicenseEvent.LicenseHolderChanged;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.language.LicenseEvent.LicenseRenewed;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.platform.command.CountingEvents;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.Recorded;
import io.qinggui.platform.ledger.Ledger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The licenses that applications are about, as the ledger has them now. */
@Component
final class LicensesApplied {

  private final Ledger ledger;
  private final EventCatalog<LicenseServiceEvent> catalog;

  LicensesApplied(Ledger ledger, EventCatalog<LicenseServiceEvent> catalog) {
    this.ledger = ledger;
    this.catalog = catalog;
  }

  /**
   * A license.
   *
   * @param registered as its holder has it
   * @param plan for the customers after its end, the last one on file
   * @param termEnds last day of its present term
   */
  record Applied(
      LicenseRegistered registered, @Nullable AftercarePlanFiled plan, LocalDate termEnds) {}

  Optional<Applied> find(@Nullable String licenseNumber) {
    if (licenseNumber == null) {
      return Optional.empty();
    }
    List<LicenseServiceEvent> facts =
        CountingEvents.of(catalog, ledger.readStream(LicenseCommand.streamOf(licenseNumber), 0))
            .stream()
            .map(Recorded::event)
            .toList();
    return last(facts, LicenseRegistered.class)
        .map(
            it ->
                new Applied(
                    held(facts, it),
                    last(facts, AftercarePlanFiled.class).orElse(null),
                    ends(facts, it)));
  }

  private static LicenseRegistered held(
      List<LicenseServiceEvent> facts, LicenseRegistered registered) {
    HolderChanges changes = HolderChanges.NONE;
    for (LicenseServiceEvent fact : facts) {
      if (fact instanceof LicenseHolderChanged change) {
        changes = changes.with(change, registered);
      }
    }
    return changes.held(registered);
  }

  private static LocalDate ends(List<LicenseServiceEvent> facts, LicenseRegistered registered) {
    Acts renewals = Acts.NONE;
    for (LicenseServiceEvent fact : facts) {
      if (fact instanceof LicenseRenewed renewed) {
        renewals = renewals.with(renewed);
      }
    }
    return renewals.termEnds(registered);
  }

  private static <E extends LicenseServiceEvent> Optional<E> last(
      List<LicenseServiceEvent> facts, Class<E> type) {
    return facts.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .reduce((earlier, later) -> later);
  }
}
