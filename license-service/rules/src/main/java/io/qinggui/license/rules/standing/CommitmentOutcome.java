package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of a commitment, by facts and law: fulfilled, broken, or neither yet. It is broken
 * exactly when the standing says so because of it, and then it is not fulfilled.
 *
 * @param effective as {@link CommitmentReview} says, by the law of the day on which it was received
 * @param fulfilledOn the first day on which what was promised is there, and stays there through the
 *     deadline; not before the commitment was received
 * @param brokenOn the first day on which it counts against the operator that it is not
 */
public record CommitmentOutcome(
    HeldLicense license,
    Fact.Commitment commitment,
    boolean effective,
    Optional<LocalDate> fulfilledOn,
    Optional<LocalDate> brokenOn) {

  private static final Set<String> BROKEN = Set.of("COMMITMENT_BROKEN", "COMPLIANCE_NOT_FULFILLED");

  /** Of every commitment for a license of the operator, in the order of licenses and filing. */
  public static List<CommitmentOutcome> of(Standing standing) {
    List<CommitmentOutcome> outcomes = new ArrayList<>();
    Coverage coverage = new Coverage(standing.facts());
    for (HeldLicense license : standing.facts().licenses()) {
      for (Fact.Commitment commitment : standing.facts().commitments(license.number())) {
        outcomes.add(of(standing, coverage, license, commitment));
      }
    }
    return List.copyOf(outcomes);
  }

  private static CommitmentOutcome of(
      Standing standing, Coverage coverage, HeldLicense license, Fact.Commitment commitment) {
    RuleValues values = standing.rulebook().on(commitment.receivedOn());
    boolean effective = CommitmentReview.of(commitment, license, values).effective();
    Optional<LocalDate> broken =
        standing.timeline().stream()
            .filter(it -> BROKEN.contains(it.code()))
            .filter(it -> it.because().contains(commitment.ref().eventId()))
            .flatMap(it -> it.interval().start().stream())
            .min(LocalDate::compareTo);
    Optional<LocalDate> fulfilled =
        effective && broken.isEmpty()
            ? there(standing, coverage, license, commitment, values)
                .map(day -> later(day, commitment.receivedOn()))
            : Optional.empty();
    return new CommitmentOutcome(license, commitment, effective, fulfilled, broken);
  }

  private static Optional<LocalDate> there(
      Standing standing,
      Coverage coverage,
      HeldLicense license,
      Fact.Commitment commitment,
      RuleValues values) {
    return switch (commitment.track()) {
      case SERVICE ->
          Optional.ofNullable(commitment.service())
              .flatMap(coverage::firstGrant)
              .filter(day -> !day.isAfter(values.fulfilmentDeadline()));
      case COMPLIANCE -> {
        Intervals met = new Fulfilment(license, standing.facts(), values).fulfilled();
        yield met.at(values.fulfilmentDeadline())
            .or(() -> met.at(values.commitmentDeadline()))
            .map(Interval::from);
      }
    };
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
