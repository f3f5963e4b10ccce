package io.qinggui.platform.figure;

import java.util.regex.Pattern;

/**
 * A number that reports are made of.
 *
 * @param name the ledger's name, a dot, and words joined by hyphens, for example {@code
 *     inspection.cases-opened}; it never comes to mean something else
 * @param counting when a thing is counted
 * @param zh what is counted, in Chinese
 * @param en what is counted, in English
 */
public record Figure(String name, Counting counting, String zh, String en) {

  private static final Pattern NAME = Pattern.compile("[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*");

  /** When a thing is counted. */
  public enum Counting {
    /** When it happened in the period, its first and last day included. */
    IN_PERIOD,
    /** When it held on the last day of the period, whenever it began. */
    ON_LAST_DAY
  }

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException when it is of another form
   */
  public Figure {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(name + " is no name of a figure");
    }
  }

  /** Counts what happened in the period. */
  public static Figure inPeriod(String name, String zh, String en) {
    return new Figure(name, Counting.IN_PERIOD, zh, en);
  }

  /** Counts what held on its last day. */
  public static Figure onLastDay(String name, String zh, String en) {
    return new Figure(name, Counting.ON_LAST_DAY, zh, en);
  }
}
