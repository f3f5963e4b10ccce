package io.qinggui.license.deadline;

import io.qinggui.license.standing.ReasonView;
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
record Deadline(LocalDate date, String operatorId, List<ReasonView> begin, List<ReasonView> end) {

  /** Whether it concerns a province. */
  boolean concerns(String province) {
    return Stream.concat(begin.stream(), end.stream())
        .anyMatch(it -> it.province() == null || it.province().equals(province));
  }

  /** Order of date, then of operator. */
  String key() {
    return date + "|" + operatorId;
  }
}
