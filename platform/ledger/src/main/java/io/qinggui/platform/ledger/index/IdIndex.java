package io.qinggui.platform.ledger.index;

import java.util.Arrays;

/**
 * Where an id may have been used. Only 32 bits of its hash are kept, so an answer is a candidate
 * that the event there confirms or not: among ten million ids one in four hundred that nobody used
 * has a candidate.
 *
 * <p>10 to 13 bytes an id. Safe for use by many threads.
 */
public final class IdIndex {

  private final NameHash names;
  private int[] hashes;

  /** 0 where there is none. */
  private int[] positions;

  private int size;

  /** Without any id. */
  public IdIndex(NameHash names) {
    this(names, new int[Slots.FEWEST], new int[Slots.FEWEST], 0);
  }

  private IdIndex(NameHash names, int[] hashes, int[] positions, int size) {
    this.names = names;
    this.hashes = hashes;
    this.positions = positions;
    this.size = size;
  }

  /**
   * The id is used there.
   *
   * @param position from 1 to 2,147,483,647
   */
  public void add(String id, long position) {
    int at = Math.toIntExact(position);
    int hash = hash(id);
    synchronized (this) {
      if (Slots.isFull(size, hashes.length)) {
        grow();
      }
      place(hash, at);
      size++;
    }
  }

  /** Positions that ids with this hash were added with, mostly one or none. */
  public long[] candidates(String id) {
    int hash = hash(id);
    long[] found = {};
    synchronized (this) {
      int at = Slots.first(hash, hashes.length);
      while (positions[at] != 0) {
        if (hashes[at] == hash) {
          found = Arrays.copyOf(found, found.length + 1);
          found[found.length - 1] = positions[at];
        }
        at = Slots.next(at, hashes.length);
      }
    }
    return found;
  }

  private int hash(String id) {
    return (int) names.of(id);
  }

  private void grow() {
    int[] oldHashes = hashes;
    int[] oldPositions = positions;
    hashes = new int[Slots.grown(oldHashes.length)];
    positions = new int[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldPositions[i] != 0) {
        place(oldHashes[i], oldPositions[i]);
      }
    }
  }

  private void place(int hash, int position) {
    int at = Slots.first(hash, hashes.length);
    while (positions[at] != 0) {
      at = Slots.next(at, hashes.length);
    }
    hashes[at] = hash;
    positions[at] = position;
  }

  /** Writes what {@link #read} reads. */
  public synchronized void write(IndexOutput out) {
    out.number(size);
    out.numbers(hashes);
    out.numbers(positions);
  }

  /** As it was written. */
  public static IdIndex read(IndexInput in, NameHash names) {
    int size = in.number();
    int[] hashes = in.numbers();
    int[] positions = in.numbers();
    in.require(hashes.length == positions.length && size < hashes.length);
    return new IdIndex(names, hashes, positions, size);
  }
}
