package io.qinggui.platform.ledger.sqlite;

import java.util.Arrays;

/**
 * Positions by name, in memory: where a command's or an event's id may have been used. Only a hash
 * of the name is kept, 64 bits of it, so an answer is a candidate that its row confirms or not. An
 * index in the file would do the same at the price of a random page for every id appended.
 *
 * <p>24 to 48 bytes an entry. Safe for use by many threads.
 */
final class HashedPositions {

  private static final int INITIAL = 1 << 12;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final long MIX = 0x9e3779b97f4a7c15L;

  private long[] hashes = new long[INITIAL];
  private long[] positions = new long[INITIAL];
  private int size;

  /**
   * @param position from 1
   */
  synchronized void add(String name, long position) {
    if (3 * size >= 2 * hashes.length) {
      grow();
    }
    place(hash(name), position);
    size++;
  }

  /** Positions that names with this hash were added with, mostly one or none. */
  synchronized long[] candidates(String name) {
    long hash = hash(name);
    long[] found = {};
    for (int at = slot(hash); positions[at] != 0; at = next(at)) {
      if (hashes[at] == hash) {
        found = Arrays.copyOf(found, found.length + 1);
        found[found.length - 1] = positions[at];
      }
    }
    return found;
  }

  private void grow() {
    long[] oldHashes = hashes;
    long[] oldPositions = positions;
    hashes = new long[2 * oldHashes.length];
    positions = new long[2 * oldHashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldPositions[i] != 0) {
        place(oldHashes[i], oldPositions[i]);
      }
    }
  }

  private void place(long hash, long position) {
    int at = slot(hash);
    while (positions[at] != 0) {
      at = next(at);
    }
    hashes[at] = hash;
    positions[at] = position;
  }

  private int slot(long hash) {
    return (int) (hash >>> 32) & (hashes.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (hashes.length - 1);
  }

  private static long hash(String name) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    hash = (hash ^ (hash >>> 32)) * MIX;
    return hash ^ (hash >>> 29);
  }
}
