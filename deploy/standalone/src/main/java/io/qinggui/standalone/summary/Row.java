package io.qinggui.standalone.summary;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * How many operators are where on a date.
 *
 * @param date the legal date
 * @param operators all that were counted
 */
public record Row(
    LocalDate date,
    long operators,
    long allowed,
    long inGrace,
    long withoutNewCustomers,
    long barred) {

  static Row of(LocalDate date, Collection<Situation> situations) {
    return new Row(
        date,
        situations.size(),
        count(situations, Situation.ALLOWED),
        count(situations, Situation.IN_GRACE),
        count(situations, Situation.WITHOUT_NEW_CUSTOMERS),
        count(situations, Situation.BARRED));
  }

  /** Prints the table. */
  static void print(List<Row> rows, PrintStream out) {
    String format = "  %-12s %10s %10s %10s %10s %24s%n";
    out.printf(
        Locale.ROOT,
        format,
        "on",
        "operators",
        "allowed",
        "in grace",
        "barred",
        "without new customers");
    for (Row row : rows) {
      out.printf(
          Locale.ROOT,
          format,
          row.date,
          row.operators,
          row.allowed,
          row.inGrace,
          row.barred,
          row.withoutNewCustomers);
    }
  }

  private static long count(Collection<Situation> situations, Situation wanted) {
    return situations.stream().filter(wanted::equals).count();
  }
}
