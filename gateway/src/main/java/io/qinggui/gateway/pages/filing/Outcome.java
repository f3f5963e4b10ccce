package io.qinggui.gateway.pages.filing;

import io.qinggui.gateway.pages.Facts.Fact;
import io.qinggui.gateway.pages.Table;
import java.util.List;

/**
 * What a write would do, in words.
 *
 * @param events that would be recorded
 * @param facts what else follows
 * @param tables the same, of several things
 * @param computing whether more of it is still being computed
 */
public record Outcome(List<Told> events, List<Fact> facts, List<Titled> tables, boolean computing) {

  /** Copies the lists. */
  public Outcome {
    events = List.copyOf(events);
    facts = List.copyOf(facts);
    tables = List.copyOf(tables);
  }

  /**
   * An event.
   *
   * @param title what it says
   * @param countsFrom the day from which it counts
   */
  public record Told(String title, String countsFrom, List<Fact> facts) {

    /** Copies the list. */
    public Told {
      facts = List.copyOf(facts);
    }
  }

  /** A table and what it is of. */
  public record Titled(String title, Table table) {}

  /** Whether anything follows besides. */
  public boolean hasMore() {
    return computing || !facts.isEmpty() || !tables.isEmpty();
  }
}
