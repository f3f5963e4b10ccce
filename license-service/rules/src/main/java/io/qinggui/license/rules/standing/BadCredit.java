package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * V2: an operator on the list of bad credit, by its own records and by those of its predecessors.
 */
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

  /**
   * A record as it counts for an operator.
   *
   * @param listed the dates on which it is on the list and counts
   */
  private record Entry(Intervals listed, List<String> because) {

    Ban ban() {
      LocalDate from = listed.stretches().getFirst().from();
      return new Ban(V2, CODE, null, false, from, listed, because, null);
    }

    Reason caution(Interval dates) {
      return Reason.of(V2, CODE, Effect.CREDIT_CAUTION, Scope.everywhere(), dates, because);
    }
  }

  static List<Ban> bans(OperatorFacts facts) {
    return entries(facts).map(Entry::ban).toList();
  }

  static List<Reason> cautions(OperatorFacts facts) {
    return entries(facts).flatMap(it -> it.listed().stretches().stream().map(it::caution)).toList();
  }

  private static Stream<Entry> entries(OperatorFacts facts) {
    return Stream.concat(
            entries(facts, LocalDate.MIN, List.of()),
            facts.inheritance().stream()
                .flatMap(it -> entries(it.predecessor(), it.from(), it.successions())))
        .filter(it -> !it.listed().isEmpty());
  }

  private static Stream<Entry> entries(
      OperatorFacts facts, LocalDate from, List<String> successions) {
    return facts.creditListings().stream()
        .map(
            it ->
                new Entry(
                    listed(it, facts).and(Interval.from(from)), Because.of(it.ref(), successions)));
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
