package io.qinggui.gateway.pages.deadline;

import io.qinggui.gateway.pages.BadInputException;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.platform.reference.Province;
import io.qinggui.platform.web.caller.Role;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What of the deadlines is looked at; all of it stands in the address.
 *
 * @param from first day
 * @param to last day
 * @param province its code; empty for all
 * @param isMonth whether it is shown as a month
 */
public record Window(LocalDate from, LocalDate to, String province, boolean isMonth) {

  private static final int DAYS = 30;
  private static final String FROM = "from";

  /** Whether the address says which days. */
  static boolean isSaid(Visit visit) {
    return !visit.parameter(FROM).isEmpty();
  }

  /** The coming days; for an administration those of its province. */
  static Window coming(Visit visit, LocalDate today) {
    String own =
        visit.is(Role.ADMINISTRATION)
            ? Objects.requireNonNullElse(visit.caller().province(), "")
            : "";
    return new Window(today, today.plusDays(DAYS), own, false);
  }

  /**
   * As the address says.
   *
   * @throws BadInputException when it cannot be read
   */
  static Window of(Visit visit) {
    try {
      LocalDate from = LocalDate.parse(visit.parameter(FROM));
      String last = visit.parameter("to");
      LocalDate to = last.isEmpty() ? from.plusDays(DAYS) : LocalDate.parse(last);
      String province = visit.parameter("province");
      boolean known = province.isEmpty() || Province.isCode(province);
      if (!known) {
        throw new BadInputException(visit.texts().text("deadline.noProvince"));
      }
      return new Window(from, to, province, visit.parameter("view").equals("month"));
    } catch (DateTimeException e) {
      throw new BadInputException(visit.texts().text("deadline.unreadable"));
    }
  }

  /** The month that is shown: that of the first day. */
  public YearMonth month() {
    return YearMonth.from(from);
  }

  /** The same, of a whole month. */
  public Window of(YearMonth month) {
    return new Window(month.atDay(1), month.atEndOfMonth(), province, true);
  }

  /** The same days as a list. */
  public Window asList() {
    return new Window(from, to, province, false);
  }

  /** One day as a list. */
  public Window of(LocalDate day) {
    return new Window(day, day, province, false);
  }

  /** Of the address. */
  public Map<String, String> parameters() {
    Map<String, String> parameters = query();
    parameters.put("view", isMonth ? "month" : "");
    return parameters;
  }

  /** Of the question to the interface. */
  Map<String, String> query() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put(FROM, from.toString());
    query.put("to", to.toString());
    query.put("province", province);
    return query;
  }
}
