package io.qinggui.inspection.annualcheck;

import io.qinggui.inspection.language.AnnualCheckCommand;
import io.qinggui.inspection.language.AnnualCheckConcluded;
import io.qinggui.inspection.language.AnnualCheckEvent;
import io.qinggui.inspection.language.AnnualCheckWithdrawn;
import io.qinggui.inspection.language.ConcludeAnnualCheck;
import io.qinggui.inspection.language.CorrectAnnualCheck;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.Corrections;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.History;
import io.qinggui.platform.decider.History.Fact;
import io.qinggui.platform.decider.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Putting right what was concluded, by who may conclude it. Any conclusion can be withdrawn;
 * another takes its place as long as its year was not examined again.
 */
public final class AnnualCheckCorrections
    implements Corrections<AnnualCheckCommand, AnnualCheckEvent, AnnualChecks> {

  @Override
  public Rejection unknown(Correction<AnnualCheckCommand> correction) {
    return Rejection.notFound(
        "annual-check-unknown",
        Map.of("licenseNumber", ((CorrectAnnualCheck) correction).licenseNumber()));
  }

  @Override
  public Optional<Rejection> refusal(
      Correction<AnnualCheckCommand> correction,
      Fact<AnnualCheckEvent> fact,
      History<AnnualCheckEvent, AnnualChecks> history) {
    return Permission.refusal((CorrectAnnualCheck) correction)
        .or(
            () ->
                correction.replacement() instanceof ConcludeAnnualCheck right
                    ? replacementRefusal(right, fact, history)
                    : Optional.empty());
  }

  private static Optional<Rejection> replacementRefusal(
      ConcludeAnnualCheck right,
      Fact<AnnualCheckEvent> fact,
      History<AnnualCheckEvent, AnnualChecks> history) {
    AnnualCheckEvent wrong = fact.event();
    List<String> later = examinedAgain(right.year(), fact, history.facts());
    return Checks.all(
        unchanged("licenseNumber", right.licenseNumber().equals(wrong.licenseNumber())),
        unchanged("operatorId", right.operatorId().equals(wrong.operatorId())),
        unchanged("year", isOfYear(right.year(), wrong)),
        Checks.that(
            later.isEmpty(),
            () ->
                Rejection.conflict(
                    "has-dependents", Map.of("eventId", fact.id(), "dependents", later))));
  }

  private static Optional<Rejection> unchanged(String field, boolean same) {
    return Checks.that(
        same, () -> Rejection.invalid("identity-cannot-change", "/replacement/" + field));
  }

  /** Whoever examined a year again knew the conclusion before. */
  private static List<String> examinedAgain(
      int year, Fact<AnnualCheckEvent> fact, List<Fact<AnnualCheckEvent>> facts) {
    return facts.stream()
        .skip(facts.indexOf(fact) + 1L)
        .filter(each -> isOfYear(year, each.event()))
        .map(Fact::id)
        .toList();
  }

  private static boolean isOfYear(int year, AnnualCheckEvent event) {
    return event instanceof AnnualCheckConcluded check && check.year() == year;
  }

  @Override
  public AnnualCheckEvent withdrawn(
      Correction<AnnualCheckCommand> correction,
      Fact<AnnualCheckEvent> fact,
      @Nullable String replacedBy) {
    AnnualCheckEvent event = fact.event();
    return new AnnualCheckWithdrawn(
        event.operatorId(),
        event.licenseNumber(),
        fact.id(),
        DomainEvent.typeOf(event),
        correction.reason(),
        event.legalDate(),
        replacedBy);
  }
}
