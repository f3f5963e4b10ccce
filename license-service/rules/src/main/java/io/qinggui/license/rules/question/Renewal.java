package io.qinggui.license.rules.question;

import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.book.ValueName;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Eras;
import io.qinggui.license.rules.standing.Exit;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Rule;
import io.qinggui.license.rules.standing.Scope;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.license.rules.time.Interval;
import java.time.LocalDate;
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
              + " at least {renewalLeadDays} days before.");

  private Renewal() {}

  static Stream<Finding> findings(Question.Renew asked, Standing operator) {
    Optional<HeldLicense> license = operator.facts().license(asked.license());
    if (license.isEmpty()) {
      return Assessment.noSuchLicense(asked.license());
    }
    return Stream.of(
            notYet(license.get()),
            over(license.get(), asked.appliedOn()).map(Finding::deny).stream(),
            refused(operator, asked.license()),
            Eras.reasons(operator.rulebook(), it -> late(license.get(), asked.appliedOn(), it))
                .stream()
                .map(Finding::weigh))
        .flatMap(it -> it);
  }

  private static Stream<Finding> notYet(HeldLicense license) {
    return Stream.of(
        Assessment.unlicensed(
            Scope.license(license.number()), Interval.before(license.grantedOn())));
  }

  /** Cancelled or expired; an application after the last day comes for an expired license. */
  private static Optional<Reason> over(HeldLicense license, @Nullable LocalDate appliedOn) {
    if (license.end().equals(LocalDate.MAX)) {
      return Optional.empty();
    }
    boolean cancelled = license.cancelled();
    boolean tooLate = appliedOn != null && !appliedOn.isBefore(license.end());
    return Optional.of(
        Reason.explaining(
            cancelled ? Exit.X2 : X3,
            cancelled ? "LICENSE_CANCELLED" : "LICENSE_EXPIRED",
            Scope.license(license.number()),
            tooLate ? Interval.always() : Interval.from(license.end()),
            license.endedBy()));
  }

  private static Stream<Finding> refused(Standing operator, String license) {
    return operator.timeline().stream()
        .filter(it -> it.has(Effect.NO_RENEWAL))
        .filter(it -> it.scope().concernsLicense(license))
        .map(Finding::deny);
  }

  private static List<Reason> late(
      HeldLicense license, @Nullable LocalDate appliedOn, RuleValues values) {
    LocalDate firstLateDay =
        license.validUntil().minusDays(values.number(ValueName.RENEWAL_LEAD_DAYS)).plusDays(1);
    if (appliedOn != null && appliedOn.isBefore(firstLateDay)) {
      return List.of();
    }
    return List.of(
        Reason.explaining(
            X3,
            "RENEWAL_LATE",
            Scope.license(license.number()),
            appliedOn == null ? Interval.from(firstLateDay) : Interval.always(),
            List.of(license.eventId())));
  }
}
