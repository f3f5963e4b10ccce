package io.qinggui.license.application;

import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.book.ValueName;
import io.qinggui.license.rules.time.Intervals;
import io.qinggui.license.rules.time.TimeLimit;
import io.qinggui.license.rules.time.WorkingDays;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time limits of an application: for telling what is missing or accepting it, and for deciding
 * it. The clock stands still between a request for supplements and their arrival. Passing one
 * changes no right.
 *
 * @param acceptanceDueOn last day for the acceptance; empty while the clock stands still
 * @param decisionDueOn last day for the decision; empty before the acceptance, and while the clock
 *     stands still
 */
public record ApplicationLimits(
    Optional<LocalDate> acceptanceDueOn, Optional<LocalDate> decisionDueOn) {

  /**
   * @param submittedOn day on which it was submitted
   * @param acceptedOn day of its acceptance, {@code null} before that
   * @param standsStill days from each request for supplements to the day before their arrival
   */
  public static ApplicationLimits of(
      LocalDate submittedOn,
      @Nullable LocalDate acceptedOn,
      Intervals standsStill,
      RuleValues values,
      WorkingDays workingDays) {
    return new ApplicationLimits(
        TimeLimit.lastDay(
            submittedOn,
            values.number(ValueName.SUPPLEMENT_DAYS),
            workingDays::isWorkingDay,
            standsStill),
        Optional.ofNullable(acceptedOn)
            .flatMap(
                it ->
                    TimeLimit.lastDay(
                        it, values.number(ValueName.DECISION_DAYS), any -> true, standsStill)));
  }
}
