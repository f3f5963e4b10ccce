package io.qinggui.standalone.imports;

import java.io.PrintStream;
import java.util.Locale;

/** The summary for a terminal. */
public final class ImportTable {

  private static final String ROW = "  %-22s %10s %10s %14s %10s%n";

  private ImportTable() {}

  /** Prints a row for each file, the totals, and where the rejected lines are. */
  public static void print(ImportResult result, PrintStream out) {
    out.printf(Locale.ROOT, ROW, "file", "lines", "accepted", "already there", "rejected");
    for (FileResult file : result.files()) {
      if (file.read()) {
        row(out, file);
      } else {
        out.printf(Locale.ROOT, "  %-22s not read, see %s%n", file.file(), result.rejectedCsv());
      }
    }
    row(out, total(result));
    out.printf(
        Locale.ROOT,
        "  in %.1f s; rejected lines: %s%n",
        result.took().toMillis() / 1000.0,
        result.rejectedCsv());
  }

  private static void row(PrintStream out, FileResult file) {
    out.printf(
        Locale.ROOT,
        ROW,
        file.file(),
        file.lines(),
        file.accepted(),
        file.alreadyThere(),
        file.rejected());
  }

  private static FileResult total(ImportResult result) {
    return new FileResult(
        "total",
        true,
        result.total(FileResult::lines),
        result.total(FileResult::accepted),
        result.total(FileResult::alreadyThere),
        result.total(FileResult::rejected));
  }
}
