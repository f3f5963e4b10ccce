package io.qinggui.gateway.pages;

import java.util.List;
import java.util.OptionalLong;

/**
 * A list as a page shows it.
 *
 * @param columns their headings
 * @param rows their cells, as many as there are columns
 * @param next cursor of the next page, empty when there is none
 * @param total rows of the whole list, empty when they were not counted
 * @param size rows of a full page
 */
public record Table(
    List<String> columns, List<List<Cell>> rows, String next, OptionalLong total, int size) {

  /** Copies the lists. */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** A list that was not counted. */
  public Table(List<String> columns, List<List<Cell>> rows, String next) {
    this(columns, rows, next, OptionalLong.empty(), rows.size());
  }

  /** How many pages there are. */
  public OptionalLong pages() {
    return total.isPresent()
        ? OptionalLong.of(Math.max(1, Math.ceilDiv(total.getAsLong(), size)))
        : total;
  }

  /**
   * A cell.
   *
   * @param link to where, empty when it is no link
   * @param tone class of the style sheet: {@code good}, {@code soon}, {@code bad}; mostly empty.
   *     The text says the same
   */
  public record Cell(String text, String link, String tone) {

    /** A cell that is no matter of good or bad. */
    public Cell(String text, String link) {
      this(text, link, "");
    }

    /** A cell that leads to a page. */
    public static Cell link(String text, String link) {
      return new Cell(text, link);
    }

    /** A cell that is no link. */
    public static Cell of(String text) {
      return new Cell(text, "");
    }

    /** The same in another tone. */
    public Cell toned(String other) {
      return new Cell(text, link, other);
    }
  }
}
