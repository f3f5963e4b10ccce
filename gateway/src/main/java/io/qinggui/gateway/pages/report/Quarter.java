package io.qinggui.gateway.pages.report;

import io.qinggui.gateway.pages.BadInputException;
import io.qinggui.gateway.pages.PageTexts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A quarter of a year.
 *
 * @param quarter 1 to 4
 */
public record Quarter(int year, int quarter) {

  private static final int MONTHS = 3;

  /** Of the address; the one that ended last when it says nothing. */
  static Quarter of(String year, String quarter, LocalDate today, PageTexts texts) {
    if (year.isEmpty() || quarter.isEmpty()) {
      return containing(YearMonth.from(today)).before();
    }
    try {
      Quarter asked = new Quarter(Integer.parseInt(year), Integer.parseInt(quarter));
      YearMonth.of(asked.year, asked.quarter * MONTHS);
      return asked;
    } catch (NumberFormatException | DateTimeException e) {
      throw new BadInputException(texts.text("report.noQuarter"));
    }
  }

  private static Quarter containing(YearMonth month) {
    return new Quarter(month.getYear(), (month.getMonthValue() - 1) / MONTHS + 1);
  }

  /** The one before. */
  public Quarter before() {
    return containing(first().minusMonths(MONTHS));
  }

  /** The one behind. */
  public Quarter after() {
    return containing(first().plusMonths(MONTHS));
  }

  private YearMonth first() {
    return YearMonth.of(year, (quarter - 1) * MONTHS + 1);
  }

  /** Its days, as the figures of the interface are asked for. */
  Map<String, String> days() {
    Map<String, String> days = new LinkedHashMap<>();
    days.put("from", first().atDay(1).toString());
    days.put("to", first().plusMonths(MONTHS - 1L).atEndOfMonth().toString());
    return days;
  }

  /** As parameters of an address. */
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("year", Integer.toString(year));
    parameters.put("quarter", Integer.toString(quarter));
    return parameters;
  }

  /** The same of a province. */
  public Map<String, String> parametersIn(String province) {
    Map<String, String> parameters = new LinkedHashMap<>(parameters());
    parameters.put("province", province);
    return parameters;
  }
}
