package io.qinggui.platform.ledger.index;

import java.util.Arrays;

/**
 * The positions of each name, in order: a table of names with the last position of each, and for
 * each position the one before. Names are known by 64 bits of their hash.
 *
 * <p>20 to 25 bytes a name and 4 bytes a position. Not safe for use by several threads.
 */
final class Postings {

  private long[] names;

  /** Links to the last posting of each name. */
  private int[] last;

  private int[] counts;
  private int size;

  /** By position: the link before, of the first name there. */
  private final Ints before;

  /** Of the further names of a position, by the complement of a link. */
  private final Ints furtherPositions;

  private final Ints furtherBefore;

  Postings() {
    this(
        new long[Slots.FEWEST],
        new int[Slots.FEWEST],
        new int[Slots.FEWEST],
        0,
        new Ints(),
        new Ints(),
        new Ints());
  }

  private Postings(
      long[] names,
      int[] last,
      int[] counts,
      int size,
      Ints before,
      Ints furtherPositions,
      Ints furtherBefore) {
    this.names = names;
    this.last = last;
    this.counts = counts;
    this.size = size;
    this.before = before;
    this.furtherPositions = furtherPositions;
    this.furtherBefore = furtherBefore;
  }

  /**
   * Positions come in ascending order.
   *
   * @param isFirst whether it is the first name of this position
   */
  void add(long name, int position, boolean isFirst) {
    if (Slots.isFull(size, names.length)) {
      grow();
    }
    int at = slot(name);
    if (names[at] == 0) {
      names[at] = name;
      size++;
    }
    if (isFirst) {
      before.set(position, last[at]);
      last[at] = position;
    } else {
      int index = furtherPositions.size();
      furtherPositions.set(index, position);
      furtherBefore.set(index, last[at]);
      last[at] = ~index;
    }
    counts[at]++;
  }

  int count(long name) {
    return counts[slot(name)];
  }

  /** All positions of a name but the first so many. */
  long[] from(long name, long place) {
    int at = slot(name);
    int wanted = (int) Math.max(0, counts[at] - place);
    return latest(last[at], wanted);
  }

  /** The positions of a name behind a position, at most so many. */
  long[] after(long name, long position, int limit) {
    int at = slot(name);
    int behind = 0;
    for (int link = last[at]; link != 0 && position(link) > position; link = before(link)) {
      behind++;
    }
    long[] all = latest(last[at], behind);
    return behind <= limit ? all : Arrays.copyOf(all, limit);
  }

  private long[] latest(int lastLink, int wanted) {
    long[] found = new long[wanted];
    int link = lastLink;
    for (int i = wanted - 1; i >= 0; i--) {
      found[i] = position(link);
      link = before(link);
    }
    return found;
  }

  private int position(int link) {
    return link > 0 ? link : furtherPositions.get(~link);
  }

  private int before(int link) {
    return link > 0 ? before.get(link) : furtherBefore.get(~link);
  }

  /**
   * Adds up what is here up to a position.
   *
   * @param counted whether places within a name count
   * @return whether each name has its positions in order, and as many as it says
   */
  boolean addTo(PostingsDigest digest, long through, boolean counted) {
    for (int at = 0; at < names.length; at++) {
      if (names[at] != 0 && !addTo(digest, through, counted, at)) {
        return false;
      }
    }
    return true;
  }

  private boolean addTo(PostingsDigest digest, long through, boolean counted, int at) {
    int place = counts[at];
    long next = Long.MAX_VALUE;
    for (int link = last[at]; link != 0; link = before(link)) {
      place--;
      long position = position(link);
      if (place < 0 || position >= next) {
        return false;
      }
      if (position <= through) {
        digest.add(names[at], counted ? place : 0, position);
      }
      next = position;
    }
    return place == 0;
  }

  private int slot(long name) {
    int at = Slots.first((int) (name >>> Integer.SIZE), names.length);
    while (names[at] != 0 && names[at] != name) {
      at = Slots.next(at, names.length);
    }
    return at;
  }

  private void grow() {
    long[] oldNames = names;
    int[] oldLast = last;
    int[] oldCounts = counts;
    names = new long[Slots.grown(oldNames.length)];
    last = new int[names.length];
    counts = new int[names.length];
    for (int i = 0; i < oldNames.length; i++) {
      if (oldNames[i] != 0) {
        int at = slot(oldNames[i]);
        names[at] = oldNames[i];
        last[at] = oldLast[i];
        counts[at] = oldCounts[i];
      }
    }
  }

  void write(IndexOutput out) {
    out.number(size);
    out.longs(names);
    out.numbers(last);
    out.numbers(counts);
    before.write(out);
    furtherPositions.write(out);
    furtherBefore.write(out);
  }

  static Postings read(IndexInput in) {
    int size = in.number();
    long[] names = in.longs();
    int[] last = in.numbers();
    int[] counts = in.numbers();
    in.require(size < names.length && names.length == last.length && names.length == counts.length);
    return new Postings(names, last, counts, size, Ints.read(in), Ints.read(in), Ints.read(in));
  }
}
