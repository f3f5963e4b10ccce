package io.qinggui.inspection.publication;

import io.qinggui.inspection.contract.AnnualCheckFailed;
import io.qinggui.inspection.contract.AnnualCheckPassed;
import io.qinggui.inspection.contract.FactWithdrawn;
import io.qinggui.inspection.contract.InspectionFact;
import io.qinggui.inspection.contract.TimeLimitPassed;
import io.qinggui.inspection.language.AnnualCheckConcluded;
import io.qinggui.inspection.language.AnnualCheckWithdrawn;
import io.qinggui.inspection.language.CarrierEvent;
import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.CheckOutcome;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.LawEvent;
import io.qinggui.inspection.language.NotedHolderEvent;
import io.qinggui.inspection.language.NotedLicenseEvent;
import io.qinggui.inspection.language.RegisterEvent;
import io.qinggui.inspection.language.SpotCheckEvent;
import io.qinggui.inspection.language.SurveyEvent;
import io.qinggui.inspection.language.TimeLimitEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.relay.PublicEvent;
import io.qinggui.platform.relay.Publication;
import java.util.List;
import java.util.Optional;

/**
 * Stored event to published fact. Notes, evidence, penalties' texts, reasons of dismissals, of
 * determinations and of withdrawals stay inside, and so does what inspection noted from others.
 */
public final class InspectionPublication implements Publication {

  private final EventCatalog<InspectionEvent> catalog;

  /**
   * @param catalog reads stored events
   */
  public InspectionPublication(EventCatalog<InspectionEvent> catalog) {
    this.catalog = catalog;
  }

  @Override
  public List<PublicEvent> publish(LedgerEvent event) {
    return fact(catalog.read(event).event()).stream()
        .map(InspectionPublication::publicEvent)
        .toList();
  }

  static Optional<InspectionFact> fact(InspectionEvent event) {
    return switch (event) {
      case AnnualCheckConcluded check -> Optional.of(fact(check));
      case AnnualCheckWithdrawn it ->
          Optional.of(
              FactWithdrawn.of(
                  it.operatorId(), it.eventId(), it.type(), it.countedFrom(), it.replacedBy()));
      case CaseEvent step -> CasePublication.fact(step);
      case SurveyEvent seen -> SurveyPublication.fact(seen);
      case SpotCheckEvent inspected -> SpotCheckPublication.fact(inspected);
      case DossierEvent dossier -> DossierPublication.fact(dossier);
      case TimeLimitEvent.TimeLimitPassed it ->
          Optional.of(
              new TimeLimitPassed(
                  it.limitId(), it.what(), it.id(), it.authority(), it.operatorId(), it.on()));
      case LawEvent noted -> Optional.empty();
      case CarrierEvent noted -> Optional.empty();
      case RegisterEvent noted -> Optional.empty();
      case NotedLicenseEvent noted -> Optional.empty();
      case NotedHolderEvent noted -> Optional.empty();
    };
  }

  private static InspectionFact fact(AnnualCheckConcluded check) {
    return switch (CheckOutcome.valueOf(check.outcome())) {
      case QUALIFIED ->
          new AnnualCheckPassed(
              check.operatorId(), check.licenseNumber(), check.year(), check.concludedOn());
      case UNQUALIFIED ->
          new AnnualCheckFailed(
              check.operatorId(),
              check.licenseNumber(),
              check.year(),
              check.concludedOn(),
              check.reasons());
    };
  }

  private static PublicEvent publicEvent(InspectionFact fact) {
    return new PublicEvent(InspectionFact.TOPIC, fact.cloudEventType(), fact.subject(), fact);
  }
}
