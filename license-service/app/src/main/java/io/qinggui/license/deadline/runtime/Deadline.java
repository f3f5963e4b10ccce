package io.qinggui.license.deadline.runtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.standing.Licensing;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Standing.Boundary;
import io.qinggui.license.standing.http.ReasonView;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date at which an operator's standing changes by itself, or by which something is to be done.
 *
 * @param date first day of the new standing; last day for what is to be done
 * @param begin what applies from that day
 * @param end what applied until the day before
 * @param kind of what is to be done; absent for a change of the standing
 * @param licenseNumber license whose renewal is due; absent for anything else
 * @param validUntil last day of that license's term; absent likewise
 * @param applicationId application that is to be accepted or decided; absent for anything else
 * @param issuer by whom; absent likewise
 */
public record Deadline(
    LocalDate date,
    String operatorId,
    List<ReasonView> begin,
    List<ReasonView> end,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Kind kind,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String licenseNumber,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate validUntil,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String applicationId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String issuer) {

  /** The name of a change of the standing, which has no kind. */
  public static final String STANDING_CHANGE = "STANDING_CHANGE";

  /**
   * What is to be done by a date. It changes no standing. That a limit of an issuer has passed is
   * announced to it.
   */
  public enum Kind {
    /** The last day on which the renewal of a license can be applied for in time (rule X3). */
    RENEWAL_DUE,
    /** The last day to accept an application, or to tell what is missing. */
    APPLICATION_ACCEPTANCE,
    /** The last day to decide an application. */
    APPLICATION_DECISION
  }

  static Deadline of(String operatorId, Boundary boundary) {
    return new Deadline(
        boundary.on(),
        operatorId,
        reasons(boundary.begin()),
        reasons(boundary.end()),
        null,
        null,
        null,
        null,
        null);
  }

  static Deadline ofRenewal(String operatorId, LocalDate lastDayInTime, HeldLicense license) {
    return new Deadline(
        lastDayInTime,
        operatorId,
        List.of(),
        List.of(),
        Kind.RENEWAL_DUE,
        license.number(),
        license.terms().getLast().validUntil(),
        null,
        null);
  }

  /** What an issuer has to do about an application. */
  public static Deadline ofApplication(
      Kind kind, LocalDate lastDay, String operatorId, String applicationId, String issuer) {
    return new Deadline(
        lastDay, operatorId, List.of(), List.of(), kind, null, null, applicationId, issuer);
  }

  /**
   * Without S2, where anything else is left to say: it mirrors a license's coverage in all the
   * provinces outside it, thirty lines that tell a reader nothing.
   */
  private static List<ReasonView> reasons(List<Reason> reasons) {
    List<Reason> telling = reasons.stream().filter(it -> !it.rule().equals(Licensing.S2)).toList();
    return (telling.isEmpty() ? reasons : telling).stream().map(ReasonView::of).toList();
  }

  /** What it is a deadline of, by name: its kind, or {@value #STANDING_CHANGE}. */
  public String what() {
    return kind == null ? STANDING_CHANGE : kind.name();
  }

  /** The last day before it has passed: when the new standing is there, or nothing can be done. */
  public LocalDate lastDayAhead() {
    return kind == null ? date.minusDays(1) : date;
  }

  /** Whether a change of the standing concerns a province. */
  boolean concerns(String province) {
    return Stream.concat(begin.stream(), end.stream())
        .anyMatch(it -> it.province() == null || it.province().equals(province));
  }

  /** Order of date, then of operator. */
  public String key() {
    return Place.key(
        date.toString(), operatorId, licenseNumber == null ? applicationId : licenseNumber);
  }
}
