package io.qinggui.inspection.annualcheck;

import io.qinggui.inspection.language.CheckOutcome;
import io.qinggui.inspection.language.ConcludeAnnualCheck;
import io.qinggui.platform.decider.Rejection;
import java.util.Optional;

/**
 * What a conclusion can look like. The check of a year is held in the first quarter of the next; an
 * earlier or later one is unusual and is taken, one before the year began cannot have been.
 */
final class Plausibility {

  private Plausibility() {}

  static Optional<Rejection> refusal(ConcludeAnnualCheck command) {
    if (command.concludedOn().isAfter(command.today())) {
      return Optional.of(Rejection.invalid("date-in-future", "/concludedOn"));
    }
    if (command.concludedOn().getYear() < command.year()) {
      return Optional.of(Rejection.invalid("concluded-before-the-year", "/concludedOn"));
    }
    if (command.outcome() == CheckOutcome.UNQUALIFIED && command.reasons().isEmpty()) {
      return Optional.of(Rejection.invalid("reasons-required", "/reasons"));
    }
    return Optional.empty();
  }
}
