package io.qinggui.gateway.pages.lease;

import java.util.List;

/**
 * A graph of leases, laid out: operators in columns by their layer, between two columns the leases,
 * each with what was found of it. Lengths are in pixels.
 *
 * @param width of all
 * @param height of all
 */
public record Drawing(
    int width, int height, List<Layer> layers, List<Party> parties, List<Label> labels) {

  /** Copies the lists. */
  public Drawing {
    layers = List.copyOf(layers);
    parties = List.copyOf(parties);
    labels = List.copyOf(labels);
  }

  /**
   * The heading of a column.
   *
   * @param x of its middle
   */
  public record Layer(int x, int number) {}

  /** A rectangle. */
  public record Box(int x, int y, int width, int height) {

    public int right() {
      return x + width;
    }

    public int middle() {
      return y + height / 2;
    }
  }

  /**
   * An operator.
   *
   * @param lines its name, broken
   * @param kind what it is, in words
   * @param asked whether it is the one that was asked about
   */
  public record Party(
      Box box, String operatorId, String name, List<String> lines, String kind, boolean asked) {

    /** Copies the list. */
    public Party {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A lease.
   *
   * @param lines what is leased and when
   * @param violations in words, broken
   * @param mark classes that say how it is drawn
   * @param from line from the lessor
   * @param to line to the lessee
   * @param tip of the arrow at the lessee
   * @param words all of it for who hears it
   */
  public record Label(
      Box box,
      String leaseId,
      List<String> lines,
      List<String> violations,
      String mark,
      String from,
      String to,
      String tip,
      String words) {

    /** Copies the lists. */
    public Label {
      lines = List.copyOf(lines);
      violations = List.copyOf(violations);
    }
  }
}
