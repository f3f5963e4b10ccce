package io.qinggui.license.rules.book;

/** What a number of the rulebook counts. */
public enum Unit {
  /** Days, holidays and weekends included. */
  CALENDAR_DAYS,
  /** Days on which the authorities work. */
  WORKING_DAYS,
  /** Years. */
  YEARS
}
