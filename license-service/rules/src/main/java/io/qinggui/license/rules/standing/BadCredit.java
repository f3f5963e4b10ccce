package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import java.time.LocalDate;
import java.util.List;

/** V2: an operator on the list of bad credit. */
public final class BadCredit {

  /** The rule. */
  public static final Rule V2 =
      new Rule(
          "V2",
          "三(四), 三(三)",
          "An operator on the list of bad credit takes no new customers from the day of listing,"
              + " and whoever deals with it weighs its credit while it is listed.");

  private static final String CODE = "BAD_CREDIT";

  private BadCredit() {}

  static List<Ban> bans(OperatorFacts facts) {
    return facts.creditListings().stream()
        .filter(it -> !listed(it, facts).isEmpty())
        .map(
            it ->
                new Ban(
                    V2,
                    CODE,
                    null,
                    false,
                    it.listedOn(),
                    listed(it, facts),
                    List.of(it.ref().eventId()),
                    null))
        .toList();
  }

  static List<Reason> cautions(OperatorFacts facts) {
    return facts.creditListings().stream()
        .flatMap(it -> listed(it, facts).stretches().stream().map(dates -> caution(it, dates)))
        .toList();
  }

  private static Reason caution(Fact.CreditListing listing, Interval dates) {
    return Reason.of(
        V2,
        CODE,
        Effect.CREDIT_CAUTION,
        Scope.everywhere(),
        dates,
        List.of(listing.ref().eventId()));
  }

  private static Intervals listed(Fact.CreditListing listing, OperatorFacts facts) {
    LocalDate until =
        facts
            .creditRemoval(listing.creditRecordId())
            .map(Fact.CreditRemoval::removedOn)
            .orElse(LocalDate.MAX);
    return Intervals.between(listing.listedOn(), until);
  }
}
