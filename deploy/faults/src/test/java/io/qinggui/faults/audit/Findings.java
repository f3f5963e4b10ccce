package io.qinggui.faults.audit;

import io.qinggui.platform.ledger.verify.LedgerReport;
import io.qinggui.scenario.report.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a fault program counted, and what it saw that must not be. Safe for many threads. */
public final class Findings {

  private static final int IN_A_REPORT = 40;
  private static final int IN_A_TEXT = 20;

  private final Map<String, Object> counts = new LinkedHashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  /** Notes a number, or another fact worth a line. */
  public synchronized Findings count(String what, Object howMuch) {
    counts.put(what, howMuch);
    return this;
  }

  /** A number that was noted. */
  public synchronized Object counted(String what) {
    return counts.getOrDefault(what, 0);
  }

  /** Notes what is lost, doubled, out of order or made up: nothing that time heals. */
  public synchronized void wrong(String format, Object... values) {
    wrong.add(values.length == 0 ? format : format.formatted(values));
  }

  /** Notes as wrong what was expected when it is not what there is. */
  public void expect(String what, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      wrong("%s: expected %s, found %s", what, expected, actual);
    }
  }

  /** Notes what may still arrive: not on its topic yet, not heeded by a policy yet. */
  public synchronized void missing(String what) {
    missing.add(what);
  }

  /** Takes over what others found. */
  public void add(Findings other) {
    other.wrong().forEach(this::wrong);
    other.missing().forEach(this::missing);
  }

  /** Takes over what a verification of a ledger found. */
  public void add(LedgerReport report) {
    report.findings().forEach(each -> wrong(report.ledger() + ", " + each));
    if (report.found() > report.findings().size()) {
      wrong(report.ledger() + ": " + report.found() + " findings in all");
    }
  }

  /** All that is wrong. */
  public synchronized List<String> wrong() {
    return List.copyOf(wrong);
  }

  /** All that is missing. */
  public synchronized List<String> missing() {
    return List.copyOf(missing);
  }

  /** Nothing is wrong or missing. */
  public synchronized boolean clean() {
    return wrong.isEmpty() && missing.isEmpty();
  }

  /** The first of both, for the console. */
  public synchronized String text() {
    StringBuilder text = new StringBuilder();
    wrong.stream().limit(IN_A_TEXT).forEach(it -> text.append("  wrong: " + it + '\n'));
    missing.stream().limit(IN_A_TEXT).forEach(it -> text.append("  missing: " + it + '\n'));
    return text + "  " + wrong.size() + " wrong, " + missing.size() + " missing";
  }

  /** Prints and writes the counts, and the first of what is wrong; the exit code of the program. */
  public synchronized int publish(String name, PrintStream out) throws IOException {
    Table table = new Table("what", "count");
    counts.forEach(table::row);
    table.row("lost, doubled or wrong", wrong.size());
    table.publish(name, out);
    show("WRONG: ", wrong, out);
    show("MISSING: ", missing, out);
    return clean() ? 0 : 1;
  }

  private static void show(String label, List<String> some, PrintStream out) {
    some.stream().limit(IN_A_REPORT).forEach(each -> out.println(label + each));
    if (some.size() > IN_A_REPORT) {
      out.println("... and " + (some.size() - IN_A_REPORT) + " more");
    }
  }
}
