package io.qinggui.platform.ledger.verify;

import java.util.ArrayList;
import java.util.List;

/** Gathers findings: the first hundred in full, of the others their number. */
public final class Findings {

  private static final int KEPT = 100;

  private final List<Finding> kept = new ArrayList<>();
  private long count;

  /**
   * Adds one.
   *
   * @param position of the event that it is about; 0 when it is about the file as a whole
   * @param what in a few words
   */
  public void add(long position, String what) {
    count++;
    if (kept.size() < KEPT) {
      kept.add(new Finding(position, what));
    }
  }

  /** The first ones, in the order in which they were found. */
  List<Finding> kept() {
    return List.copyOf(kept);
  }

  /** How many there are. */
  long count() {
    return count;
  }
}
