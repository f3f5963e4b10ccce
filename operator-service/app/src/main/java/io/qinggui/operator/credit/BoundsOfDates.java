package io.qinggui.operator.credit;

import io.qinggui.operator.language.CreditEntry;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which dates a listing may bear. Order 42 asks for entry on the list within 30 days of the
 * decision; a late entry is a fact all the same and is taken.
 */
final class BoundsOfDates {

  private BoundsOfDates() {}

  static Optional<Rejection> of(CreditEntry entry, LocalDate today) {
    if (entry.decidedOn().isAfter(today)) {
      return Optional.of(Rejection.invalid("date-in-future", "/decidedOn"));
    }
    if (entry.listedOn().isAfter(today)) {
      return Optional.of(Rejection.invalid("date-in-future", "/listedOn"));
    }
    if (entry.listedOn().isBefore(entry.decidedOn())) {
      return Optional.of(Rejection.invalid("listed-before-decided", "/listedOn"));
    }
    return Optional.empty();
  }
}
