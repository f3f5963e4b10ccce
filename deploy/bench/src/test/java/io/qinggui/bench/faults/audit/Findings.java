package io.qinggui.bench.faults.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * What an audit came to.
 *
 * @param wrong lost, doubled, out of order or made up: nothing that time heals
 * @param missing what may still arrive: not on its topic yet, not heeded by a policy yet
 */
public record Findings(List<String> wrong, List<String> missing) {

  Findings() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  /** Neither. */
  public boolean clean() {
    return wrong.isEmpty() && missing.isEmpty();
  }

  /** Takes over another audit's. */
  public void add(Findings other) {
    wrong.addAll(other.wrong);
    missing.addAll(other.missing);
  }

  /** The first of both, for the console. */
  public String text() {
    StringBuilder text = new StringBuilder();
    wrong.stream().limit(20).forEach(each -> text.append("  wrong: ").append(each).append('\n'));
    missing.stream().limit(20).forEach(e -> text.append("  missing: ").append(e).append('\n'));
    return text + "  " + wrong.size() + " wrong, " + missing.size() + " missing";
  }
}
