package io.qinggui.inspection.annualcheck;

import io.qinggui.inspection.language.CheckOutcome;
import io.qinggui.inspection.language.ConcludeAnnualCheck;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a conclusion can look like. The check of a year is held in the first quarter of the next; an
 * earlier or later one is unusual and is taken, one before the year began cannot have been.
 */
final class Plausibility {

  private Plausibility() {}

  static Optional<Rejection> refusal(ConcludeAnnualCheck command) {
    LocalDate beginOfYear = LocalDate.of(command.year(), 1, 1);
    return Checks.all(
        Checks.notInFuture("/concludedOn", command.concludedOn(), command.today()),
        Checks.notBefore(
            "concluded-before-the-year", "/concludedOn", command.concludedOn(), beginOfYear),
        Checks.that(
            command.outcome() != CheckOutcome.UNQUALIFIED || !command.reasons().isEmpty(),
            () -> Rejection.invalid("reasons-required", "/reasons")));
  }
}
