package io.qinggui.inspection.annualreport;

import java.time.LocalDate;

/**
 * When a year is reported on.
 *
 * @param opensOn first day
 * @param dueOn last day in time
 * @param closesOn last day to make up for it; who has reported by then is not listed
 */
public record AnnualReportTerm(LocalDate opensOn, LocalDate dueOn, LocalDate closesOn) {

  /** The first year that is reported on: Order 42 is in force since 2017-09-01. */
  public static final int FIRST_YEAR = 2017;

  /** The first day on which a year is reported on. */
  public static LocalDate opensOn(int year) {
    return LocalDate.of(year + 1, 1, 1);
  }

  /** The day from which who has not reported is listed. */
  public LocalDate listedOn() {
    return closesOn.plusDays(1);
  }
}
