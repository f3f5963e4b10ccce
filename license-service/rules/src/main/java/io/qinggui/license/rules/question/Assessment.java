package io.qinggui.license.rules.question;

import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Licensing;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Scope;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions. Filter facts and rulebook by recorded time before ({@code knownAt});
 * everything here is about legal dates.
 */
public final class Assessment {

  private Assessment() {}

  /**
   * The answer on the legal date.
   *
   * @param subject facts of the operator asked about; of the lessee, for a lease
   * @param lessor facts of the lessor, for a lease; {@code null} when nothing is known about it
   */
  public static Answer answer(
      Question question,
      OperatorFacts subject,
      @Nullable OperatorFacts lessor,
      Rulebook rulebook,
      LocalDate validOn) {
    return answer(question, Standing.of(subject, rulebook), lessor, validOn);
  }

  /** The same for a standing that is already there. */
  public static Answer answer(
      Question question, Standing subject, @Nullable OperatorFacts lessor, LocalDate validOn) {
    return Finding.answer(findings(question, subject, lessor), validOn);
  }

  private static Stream<Finding> findings(
      Question question, Standing subject, @Nullable OperatorFacts lessor) {
    return switch (question) {
      case Question.Operate(Service service, String province) ->
          operating(subject, service, province);
      case Question.AcceptCustomer(Service service, String province) ->
          concerning(
              subject, service, province, Effect.BARRED, Effect.GRACE, Effect.NO_NEW_CUSTOMERS);
      case Question.Lease lease ->
          Leasing.findings(
              lease, subject, lessor == null ? OperatorFacts.unknown(lease.lessorId()) : lessor);
      case Question.Grant grant ->
          Stream.concat(unknownOperator(subject), Admission.findings(grant, subject));
      case Question.Expand expand ->
          Stream.concat(unknownOperator(subject), Expansion.findings(expand, subject));
      case Question.Renew renew -> Renewal.findings(renew, subject);
      case Question.PassAnnualCheck(String license, int year) ->
          annualCheck(subject, license, year);
    };
  }

  static Stream<Finding> operating(Standing operator, Service service, String province) {
    return concerning(operator, service, province, Effect.BARRED, Effect.GRACE);
  }

  /** Of these effects grace alone speaks for the operator. */
  private static Stream<Finding> concerning(
      Standing operator, Service service, String province, Effect... effects) {
    return operator.concerning(service, province, effects).stream()
        .map(it -> it.has(Effect.GRACE) ? Finding.allow(it) : Finding.deny(it));
  }

  private static Stream<Finding> annualCheck(Standing operator, String license, int year) {
    if (operator.facts().license(license).isEmpty()) {
      return noSuchLicense(license);
    }
    return operator.timeline().stream()
        .filter(it -> it.has(Effect.CHECK_UNQUALIFIED) && Objects.equals(it.year(), year))
        .filter(it -> it.scope().concernsLicense(license))
        .map(Finding::deny);
  }

  /** An operator about which nothing is known holds no license (S1), whatever is asked. */
  private static Stream<Finding> unknownOperator(Standing operator) {
    return operator.facts().known()
        ? Stream.empty()
        : Stream.of(unlicensed(Scope.everywhere(), Interval.always()));
  }

  /** The operator holds no license of this number. */
  static Stream<Finding> noSuchLicense(String license) {
    return Stream.of(unlicensed(Scope.license(license), Interval.always()));
  }

  static Finding unlicensed(Scope scope, Interval dates) {
    return Finding.deny(
        Reason.of(Licensing.S1, "UNLICENSED", Effect.BARRED, scope, dates, List.of()));
  }
}
