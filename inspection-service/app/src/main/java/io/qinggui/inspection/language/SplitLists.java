package io.qinggui.inspection.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of lists that are too long for it, and empty in it: the events that follow in
 * the same append have them, each a part of one list.
 *
 * @param parts how many events follow
 * @param lists each list as a whole, also one without items
 */
public record SplitLists(int parts, List<Whole> lists) {

  /** Copies the list. */
  public SplitLists {
    lists = List.copyOf(lists);
  }

  /**
   * A list as a whole.
   *
   * @param list its name in the events
   * @param items how many it has
   * @param digest SHA-256, lower-case hex, over one line for each item in order, a line feed behind
   *     each, all UTF-8; what is in a line, the feature says
   */
  public record Whole(String list, int items, String digest) {}

  /**
   * How many items a list has.
   *
   * @throws java.util.NoSuchElementException when there is no list of that name
   */
  public int items(String list) {
    return lists.stream().filter(it -> it.list().equals(list)).findFirst().orElseThrow().items();
  }

  /**
   * Checks lists that were put together.
   *
   * @param said what their event says of them
   * @throws IllegalStateException when they are others
   */
  public void requireToBe(@Nullable SplitLists said) {
    if (!equals(said)) {
      throw new IllegalStateException("the parts make " + this + ", recorded is " + said);
    }
  }
}
