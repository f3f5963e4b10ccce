package io.qinggui.scenario.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows of results, shown and written as they were added. */
public final class Table {

  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /** An empty table. */
  public Table(String... columns) {
    this.columns = List.of(columns);
  }

  /**
   * Adds a row. Numbers with a fraction are rounded to three digits that count.
   *
   * @throws IllegalArgumentException when it has not one cell for each column
   */
  public Table row(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns);
    }
    rows.add(Stream.of(cells).map(Table::text).toList());
    return this;
  }

  /** Prints the row that was added last, for whoever watches a long run. */
  public void printLast(PrintStream out) {
    out.println(String.join("  ", rows.getLast()));
  }

  /** Prints it with the machine under it, and writes {@code NAME.csv} among the results. */
  public void publish(String name, PrintStream out) throws IOException {
    print(out);
    Path file = Output.file(name + ".csv");
    try (CSVPrinter csv =
        new CSVPrinter(
            Files.newBufferedWriter(file),
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get())) {
      csv.printRecord(columns);
      csv.printRecords(rows);
    }
    out.println(Machine.line());
    out.println("written: " + file);
  }

  private void print(PrintStream out) {
    int[] widths = new int[columns.size()];
    Stream.concat(Stream.of(columns), rows.stream())
        .forEach(
            row -> {
              for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
              }
            });
    Stream.concat(Stream.of(columns), rows.stream()).forEach(row -> out.println(line(row, widths)));
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String pad = " ".repeat(widths[i] - row.get(i).length());
      line.append(i == 0 ? row.get(i) + pad : "  " + pad + row.get(i));
    }
    return line.toString().stripTrailing();
  }

  private static String text(Object cell) {
    if (cell instanceof Double || cell instanceof Float) {
      double value = ((Number) cell).doubleValue();
      int digits = value == 0 ? 0 : 2 - (int) Math.floor(Math.log10(Math.abs(value)));
      return String.format(Locale.ROOT, "%." + Math.clamp(digits, 0, 6) + "f", value);
    }
    return String.valueOf(cell);
  }
}
