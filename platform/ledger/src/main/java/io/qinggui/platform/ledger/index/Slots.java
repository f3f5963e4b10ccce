package io.qinggui.platform.ledger.index;

/**
 * Open addressing in the order of hashes: a slot is the hash's share of the table. So a table grows
 * by any factor without its names being known, and is filled to four fifths.
 */
final class Slots {

  static final int FEWEST = 16;

  private Slots() {}

  /** Where to look first. */
  static int first(int hash, int capacity) {
    return (int) (Integer.toUnsignedLong(hash) * capacity >>> Integer.SIZE);
  }

  static int next(int slot, int capacity) {
    return slot + 1 == capacity ? 0 : slot + 1;
  }

  static boolean isFull(int size, int capacity) {
    return size >= capacity / 5 * 4;
  }

  static int grown(int capacity) {
    return Math.addExact(capacity, capacity / 4);
  }
}
