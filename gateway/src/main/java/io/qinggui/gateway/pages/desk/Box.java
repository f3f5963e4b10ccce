package io.qinggui.gateway.pages.desk;

import io.qinggui.gateway.pages.deadline.DaysLeft;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A part of the desk.
 *
 * @param title of it
 * @param counts how many there are of something
 * @param lines single things
 * @param note what else there is to say; may be empty
 * @param isTold whether it could be asked for
 */
public record Box(String title, List<Count> counts, List<Line> lines, String note, boolean isTold) {

  /** Copies the lists. */
  public Box {
    counts = List.copyOf(counts);
    lines = List.copyOf(lines);
  }

  /**
   * An address of this gateway.
   *
   * @param path of it; empty: none
   * @param parameters of it
   */
  public record Link(String path, Map<String, String> parameters) {

    /** Nowhere. */
    public static final Link NONE = new Link("", Map.of());

    /** Copies the parameters, in an order that is always the same. */
    public Link {
      parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }
  }

  /**
   * How many there are.
   *
   * @param text of what
   * @param number of them, with a plus when there are more
   * @param list of them
   * @param isUrgent whether it should be none
   */
  public record Count(String text, String number, Link list, boolean isUrgent) {}

  /**
   * One of them.
   *
   * @param text what it is
   * @param page about it
   * @param left until it is due
   * @param action that may be taken at once
   */
  public record Line(String text, Link page, Optional<DaysLeft> left, Optional<Action> action) {

    /** A line of text and a page. */
    static Line of(String text, Link page) {
      return new Line(text, page, Optional.empty(), Optional.empty());
    }
  }

  /** What may be done about it. */
  public record Action(String text, Link page) {}

  /** A part that could be asked for. */
  static Box of(String title, List<Count> counts, List<Line> lines) {
    return new Box(title, counts, lines, "", true);
  }

  /** A part that has something to say. */
  Box with(String said) {
    return new Box(title, counts, lines, said, isTold);
  }

  /** A part that could not be asked for. */
  static Box untold(String title, String why) {
    return new Box(title, List.of(), List.of(), why, false);
  }
}
