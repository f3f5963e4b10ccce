package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason not to take new customers, before anybody asks whether it has been lifted.
 *
 * @param license whose services it bans; every service of the operator when {@code null}
 * @param cohortOnly of the license only IDC and ISP
 * @param from first day of the ban
 * @param standing the dates on which its cause stands; the ban lasts longer (X1)
 */
record Ban(
    Rule rule,
    String code,
    @Nullable String license,
    boolean cohortOnly,
    LocalDate from,
    Intervals standing,
    List<String> because,
    @Nullable Integer year) {

  Reason during(Scope scope, Interval dates) {
    Reason reason = Reason.of(rule, code, Effect.NO_NEW_CUSTOMERS, scope, dates, because);
    return year == null ? reason : reason.ofYear(year);
  }
}
