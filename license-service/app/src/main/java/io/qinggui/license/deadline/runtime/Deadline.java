package io.qinggui.license.deadline.runtime;

import io.qinggui.license.rules.standing.Licensing;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Standing.Boundary;
import io.qinggui.license.standing.http.ReasonView;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A date at which an operator's standing changes by itself.
 *
 * @param date first day of the new standing
 * @param begin what applies from that day
 * @param end what applied until the day before
 */
public record Deadline(
    LocalDate date, String operatorId, List<ReasonView> begin, List<ReasonView> end) {

  static Deadline of(String operatorId, Boundary boundary) {
    return new Deadline(
        boundary.on(), operatorId, reasons(boundary.begin()), reasons(boundary.end()));
  }

  /**
   * Without S2, where anything else is left to say: it mirrors a license's coverage in all the
   * provinces outside it, thirty lines that tell a reader nothing.
   */
  private static List<ReasonView> reasons(List<Reason> reasons) {
    List<Reason> telling = reasons.stream().filter(it -> !it.rule().equals(Licensing.S2)).toList();
    return (telling.isEmpty() ? reasons : telling).stream().map(ReasonView::of).toList();
  }

  /** Whether it concerns a province. */
  boolean concerns(String province) {
    return Stream.concat(begin.stream(), end.stream())
        .anyMatch(it -> it.province() == null || it.province().equals(province));
  }

  /** Order of date, then of operator. */
  public String key() {
    return key(date.toString(), operatorId);
  }

  static String key(String date, String operatorId) {
    return date + "|" + operatorId;
  }
}
