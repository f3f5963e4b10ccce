package io.qinggui.inspection.longlist;

import io.qinggui.inspection.language.SplitLists.Whole;
import io.qinggui.platform.reference.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * A kind of list that may be too long for one event.
 *
 * @param name of the list in the events
 * @param bytes most bytes of an item in an event, with the comma behind it
 * @param line an item in the digest, without a line feed
 */
public record LongList<T>(String name, ToIntFunction<T> bytes, Function<T, String> line) {

  /** Most bytes of one part. */
  private static final int MOST_BYTES = 32_768;

  /**
   * Whether so many bytes may be in one event: half of what an entry of a log may have. The rest is
   * for what else is stored with it, a note and evidence among it.
   */
  public static boolean fit(long bytes) {
    return bytes <= MOST_BYTES;
  }

  /** Bytes of some items. */
  public long bytesOf(List<T> items) {
    return items.stream().mapToLong(bytes::applyAsInt).sum();
  }

  /** The items in order, as many in each part as fit; no part of an empty list. */
  public List<List<T>> cut(List<T> all) {
    List<List<T>> parts = new ArrayList<>();
    int from = 0;
    int taken = 0;
    for (int at = 0; at < all.size(); at++) {
      int next = bytes.applyAsInt(all.get(at));
      if (at > from && !fit(taken + next)) {
        parts.add(all.subList(from, at));
        from = at;
        taken = 0;
      }
      taken += next;
    }
    if (from < all.size()) {
      parts.add(all.subList(from, all.size()));
    }
    return parts;
  }

  /** What is said of a list as a whole. */
  public Whole whole(List<T> all) {
    String lines = all.stream().map(it -> line.apply(it) + "\n").collect(Collectors.joining());
    return new Whole(name, all.size(), Sha256.hex(lines));
  }

  /** A list with more items behind it. */
  public static <T> List<T> and(List<T> all, List<T> more) {
    List<T> both = new ArrayList<>(all);
    both.addAll(more);
    return both;
  }
}
