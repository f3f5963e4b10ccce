package io.qinggui.license.rules.question;

import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.book.ValueName;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.fact.Term;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Eras;
import io.qinggui.license.rules.standing.Exit;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Rule;
import io.qinggui.license.rules.standing.Scope;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** X3: the term of a license, and its renewal. */
public final class Renewal {

  /** The rule. */
  public static final Rule X3 =
      new Rule(
          "X3",
          "电信业务经营许可管理办法",
          "A license ends after the last day of its term; its renewal is applied for"
              + " at least {renewalLeadDays} days before, and for terms that end on"
              + " {renewalLateRefusedFrom} or later a later application is refused; a license of"
              + " which no service was opened is not renewed when its term ends on"
              + " {serviceNotOpenedRefusedFrom} or later.");

  private Renewal() {}

  /**
   * The last day on which the renewal of a license can be applied for in time. Empty when nothing
   * is to be renewed: something else ended the license, or its term is too short for a day in time.
   * Whoever renews has a new term, and another last day.
   */
  public static Optional<LocalDate> lastDayInTime(HeldLicense license, Rulebook rulebook) {
    if (license.ending().isPresent() || license.passedOn()) {
      return Optional.empty();
    }
    Term term = license.terms().getLast();
    Intervals late = Intervals.none();
    for (Rulebook.Era era : rulebook.eras()) {
      late =
          late.or(Intervals.of(Interval.from(firstLateDay(term, era.values()))).and(era.dates()));
    }
    return late.at(term.expiry())
        .map(it -> it.from().minusDays(1))
        .filter(it -> !it.isBefore(term.from()));
  }

  private static LocalDate firstLateDay(Term term, RuleValues values) {
    return term.validUntil().minusDays(values.number(ValueName.RENEWAL_LEAD_DAYS)).plusDays(1);
  }

  static Stream<Finding> findings(Question.Renew asked, Standing operator) {
    Optional<HeldLicense> license = operator.facts().license(asked.license());
    if (license.isEmpty()) {
      return Assessment.noSuchLicense(asked.license());
    }
    return Stream.of(
            notYet(license.get()),
            passedOn(license.get()),
            over(license.get(), asked.appliedOn()).stream().map(Finding::deny),
            refused(operator, asked.license()),
            late(operator, license.get(), asked.appliedOn(), true).map(Finding::deny),
            late(operator, license.get(), asked.appliedOn(), false).map(Finding::weigh),
            UnopenedServices.findings(operator, license.get()))
        .flatMap(it -> it);
  }

  private static Stream<Finding> notYet(HeldLicense license) {
    return Stream.of(
        Assessment.unlicensed(
            Scope.license(license.number()), Interval.before(license.grantedOn())));
  }

  /** Whoever has passed it on holds no license of this number any more. */
  private static Stream<Finding> passedOn(HeldLicense license) {
    return license.tenure().complement().stretches().stream()
        .filter(it -> it.start().isPresent())
        .map(it -> Assessment.unlicensed(Scope.license(license.number()), it));
  }

  /** Ended or expired; an application after the last day comes for an expired license. */
  private static List<Reason> over(HeldLicense license, @Nullable LocalDate appliedOn) {
    List<Reason> reasons = new ArrayList<>();
    for (Term term : license.terms()) {
      LocalDate expiry = term.expiry();
      if (license.ending().isEmpty() && !expiry.equals(LocalDate.MAX)) {
        boolean tooLate = appliedOn != null && !appliedOn.isBefore(expiry);
        Intervals dates = tooLate ? Intervals.always() : Intervals.of(Interval.from(expiry));
        for (Interval stretch : dates.and(term.current()).stretches()) {
          reasons.add(
              Reason.explaining(
                  X3,
                  "LICENSE_EXPIRED",
                  Scope.license(license.number()),
                  stretch,
                  by(term, license)));
        }
      }
    }
    license.ending().ifPresent(it -> reasons.add(ended(license, it, appliedOn)));
    return reasons;
  }

  static List<String> by(Term term, HeldLicense license) {
    return term.eventId().equals(license.eventId())
        ? List.of(license.eventId())
        : List.of(license.eventId(), term.eventId());
  }

  private static Reason ended(
      HeldLicense license, Fact.Ending ending, @Nullable LocalDate appliedOn) {
    boolean tooLate = appliedOn != null && !appliedOn.isBefore(license.end());
    return Reason.explaining(
        ending instanceof Fact.Cancellation ? Exit.X2 : X3,
        switch (ending) {
          case Fact.Cancellation it -> "LICENSE_CANCELLED";
          case Fact.Revocation it -> "LICENSE_REVOKED";
          case Fact.Annulment it -> "LICENSE_ANNULLED";
        },
        Scope.license(license.number()),
        tooLate ? Interval.always() : Interval.from(license.end()),
        license.endedBy());
  }

  private static Stream<Finding> refused(Standing operator, String license) {
    return operator.timeline().stream()
        .filter(it -> it.has(Effect.NO_RENEWAL))
        .filter(it -> it.scope().concernsLicense(license))
        .map(Finding::deny);
  }

  /**
   * Applied for too late.
   *
   * @param refused only for terms for which that is refused, or only for the others
   */
  private static Stream<Reason> late(
      Standing operator, HeldLicense license, @Nullable LocalDate appliedOn, boolean refused) {
    return Eras.reasons(operator.rulebook(), it -> late(license, appliedOn, refused, it)).stream();
  }

  private static List<Reason> late(
      HeldLicense license, @Nullable LocalDate appliedOn, boolean refused, RuleValues values) {
    List<Reason> reasons = new ArrayList<>();
    for (Term term : license.terms()) {
      LocalDate firstLateDay = firstLateDay(term, values);
      boolean strict =
          !term.validUntil().isBefore(values.date(ValueName.RENEWAL_LATE_REFUSED_FROM));
      boolean inTime = appliedOn != null && appliedOn.isBefore(firstLateDay);
      if (strict == refused && !inTime) {
        Intervals dates =
            appliedOn == null ? Intervals.of(Interval.from(firstLateDay)) : Intervals.always();
        for (Interval stretch : dates.and(term.current()).stretches()) {
          reasons.add(
              Reason.explaining(
                  X3, "RENEWAL_LATE", Scope.license(license.number()), stretch, by(term, license)));
        }
      }
    }
    return reasons;
  }
}
