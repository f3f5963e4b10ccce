package io.qinggui.inspection.annualreport;

import io.qinggui.inspection.dossier.Dossier;
import io.qinggui.inspection.dossier.DossierRules;
import io.qinggui.inspection.language.AnnualReportEvent;
import io.qinggui.inspection.language.AnnualReportEvent.AnnualReportSubmitted;
import io.qinggui.inspection.language.AnnualReportEvent.ListingRemoved;
import io.qinggui.inspection.language.DossierCommand.FileFact;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The holder submits, or an authority that has it on paper; a report that is there is corrected,
 * and after the term none is taken any more. Who is listed is taken off the list by an authority.
 */
public final class AnnualReportRules implements DossierRules<AnnualReportEvent> {

  private final IntFunction<AnnualReportTerm> terms;

  /**
   * @param terms of each year
   */
  public AnnualReportRules(IntFunction<AnnualReportTerm> terms) {
    this.terms = terms;
  }

  @Override
  public Class<AnnualReportEvent> facts() {
    return AnnualReportEvent.class;
  }

  @Override
  public boolean mayFile(AnnualReportEvent fact, Filer filer, Dossier dossier) {
    return switch (fact) {
      case AnnualReportSubmitted it -> mayReport(it, filer);
      case ListingRemoved it -> filer.actsFor(it.by());
    };
  }

  private static boolean mayReport(AnnualReportSubmitted it, Filer filer) {
    return filer.isOperator(it.operatorId())
        || filer.isCarrier(it.operatorId())
        || filer.isOfficer();
  }

  @Override
  public boolean mayCorrect(Filer by, Dossier dossier) {
    return by.isOfficer()
        || dossier.last(AnnualReportSubmitted.class).filter(it -> mayReport(it, by)).isPresent();
  }

  @Override
  public boolean follows(AnnualReportEvent fact, Dossier dossier) {
    return switch (fact) {
      case AnnualReportSubmitted it -> dossier.last(AnnualReportSubmitted.class).isEmpty();
      case ListingRemoved it -> dossier.isEmpty();
    };
  }

  @Override
  public Optional<Rejection> refusal(AnnualReportEvent fact, FileFact asked, Dossier dossier) {
    AnnualReportTerm term = terms.apply(fact.year());
    return switch (fact) {
      case AnnualReportSubmitted it ->
          Checks.all(
              Checks.notInFuture("/submittedOn", it.submittedOn(), asked.today()),
              Checks.notBefore(
                  "annual-report-not-open", "/submittedOn", it.submittedOn(), term.opensOn()),
              Checks.that(
                  !it.submittedOn().isAfter(term.closesOn()),
                  () ->
                      Rejection.conflict(
                          "annual-report-closed", Map.of("lastDay", term.closesOn().toString()))));
      case ListingRemoved it ->
          Checks.all(
              Checks.notInFuture("/removedOn", it.removedOn(), asked.today()),
              Checks.notBefore("not-listed-yet", "/removedOn", it.removedOn(), term.listedOn()));
    };
  }
}
