package io.qinggui.bench.faults.check;

import io.qinggui.bench.report.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a fault program counted, and what it saw that must not be. Safe for many threads. */
public final class Findings {

  private static final int SHOWN = 40;

  private final Map<String, Object> counts = new LinkedHashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private long wrongs;

  /** Notes a number, or another fact worth a line. */
  public synchronized Findings count(String what, Object howMuch) {
    counts.put(what, howMuch);
    return this;
  }

  /** Notes something that must not be. */
  public synchronized void wrong(String format, Object... values) {
    wrongs++;
    if (wrong.size() < SHOWN) {
      wrong.add(values.length == 0 ? format : format.formatted(values));
    }
  }

  /** Notes what was expected when it is not what there is. */
  public void expect(String what, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      wrong("%s: expected %s, found %s", what, expected, actual);
    }
  }

  /** What must not be, at most the first few. */
  public synchronized List<String> wrongs() {
    return List.copyOf(wrong);
  }

  /** A number that was noted. */
  public synchronized Object counted(String what) {
    return counts.getOrDefault(what, 0);
  }

  /** Prints and writes the counts, and all that is wrong; the exit code of the program. */
  public synchronized int publish(String name, PrintStream out) throws IOException {
    Table table = new Table("what", "count");
    counts.forEach(table::row);
    table.row("lost, doubled or wrong", wrongs);
    table.publish(name, out);
    wrong.forEach(each -> out.println("WRONG: " + each));
    if (wrongs > wrong.size()) {
      out.println("... and " + (wrongs - wrong.size()) + " more");
    }
    return wrongs == 0 ? 0 : 1;
  }
}
