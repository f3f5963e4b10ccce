package io.qinggui.standalone.imports;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a terminal shows of an import: what the check came to, and what became of the lines. */
public final class ImportTable {

  private static final String ROW = "  %-24s %10s %10s %14s %10s %10s %10s%n";
  private static final String CHECK = "  %-24s %10s %11s %14s %10s %10s%n";

  private ImportTable() {}

  /** Prints what was found in the files, before anything of them is sent. */
  public static void printCheck(List<FileCheck> files, PrintStream out) {
    out.println("  Checked, and nothing sent yet:");
    out.printf(
        Locale.ROOT, CHECK, "file", "lines", "unreadable", "contradicting", "twice", "elsewhere");
    for (FileCheck file : files) {
      if (file.read()) {
        out.printf(
            Locale.ROOT,
            CHECK,
            file.file(),
            file.lines(),
            file.unreadable(),
            file.contradicting(),
            file.twice(),
            file.elsewhere());
      } else {
        out.printf(Locale.ROOT, "  %-24s is left out%n", file.file());
      }
    }
  }

  /**
   * Prints a row for each file, the totals, and where the reports are.
   *
   * @param checkOnly whether nothing was sent
   */
  public static void print(ImportResult result, boolean checkOnly, PrintStream out) {
    out.printf(
        Locale.ROOT,
        ROW,
        "file",
        "lines",
        checkOnly ? "to be sent" : "accepted",
        "already there",
        "differs",
        "corrected",
        "rejected");
    for (FileResult file : result.files()) {
      if (file.read()) {
        row(out, file);
      } else {
        out.printf(Locale.ROOT, "  %-24s not read, see %s%n", file.file(), result.rejectedCsv());
      }
    }
    row(out, total(result));
    out.printf(
        Locale.ROOT,
        "  in %.1f s%s; rejected lines: %s%n",
        result.took().toMillis() / 1000.0,
        checkOnly ? ", and nothing was sent" : "",
        result.rejectedCsv());
    printMore(result, out);
  }

  private static void printMore(ImportResult result, PrintStream out) {
    Path rejected = result.rejectedCsv();
    if (result.total(FileResult::rejected) > 0) {
      out.println(
          "  correct them in "
              + rejected.resolveSibling(RejectedLines.FOLDER)
              + ", and import that directory");
    }
    if (result.total(FileResult::differs) > 0) {
      out.println(
          "  what is recorded otherwise: "
              + rejected.resolveSibling(Reports.DIFFERS)
              + "; --correct REASON corrects it");
    }
    if (result.normalized() > 0) {
      out.printf(
          Locale.ROOT,
          "  %d cells were read otherwise than written: %s%n",
          result.normalized(),
          rejected.resolveSibling(Reports.NORMALIZED));
    }
  }

  private static void row(PrintStream out, FileResult file) {
    out.printf(
        Locale.ROOT,
        ROW,
        file.file(),
        file.lines(),
        file.accepted(),
        file.alreadyThere(),
        file.differs(),
        file.corrected(),
        file.rejected());
  }

  private static FileResult total(ImportResult result) {
    return new FileResult(
        "total",
        true,
        result.total(FileResult::lines),
        result.total(FileResult::accepted),
        result.total(FileResult::alreadyThere),
        result.total(FileResult::rejected),
        result.total(FileResult::differs),
        result.total(FileResult::corrected));
  }
}
