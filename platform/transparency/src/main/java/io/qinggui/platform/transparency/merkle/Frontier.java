package io.qinggui.platform.transparency.merkle;

import io.qinggui.platform.transparency.tile.TileId;
import java.util.ArrayList;
import java.util.List;

/**
 * A tree that grows by one leaf at a time and keeps its right edge only: the roots of the complete
 * subtrees that it consists of, at most 63 hashes. A leaf takes one node on average, a root at most
 * 62. For one thread.
 */
public final class Frontier {

  private static final int HEIGHTS = Long.SIZE - 1;

  /** Told of each hash that a tile has, in the order in which they become complete. */
  interface TileHashes {
    void completed(int level, byte[] hash);
  }

  private final TreeHasher hasher = new TreeHasher();
  private final TileHashes listener;

  /** The peak of 2^h leaves is at place h; there is one when size has that bit. */
  private final byte[] peaks = new byte[HEIGHTS * Hash.LENGTH];

  private final byte[] carry = new byte[Hash.LENGTH];
  private long size;

  /** An empty tree. */
  public Frontier() {
    this((level, hash) -> {});
  }

  Frontier(TileHashes listener) {
    this.listener = listener;
  }

  /**
   * A tree of which the peaks are known.
   *
   * @param peaks as {@link #peaks} gives them
   * @throws IllegalArgumentException when a tree of this size has another number of peaks
   */
  public static Frontier of(long size, List<Hash> peaks) {
    Frontier frontier = new Frontier();
    frontier.restore(size, peaks);
    return frontier;
  }

  void restore(long newSize, List<Hash> newPeaks) {
    if (newSize < 0 || newPeaks.size() != Long.bitCount(newSize)) {
      throw new IllegalArgumentException("not the peaks of a tree of " + newSize + " leaves");
    }
    size = newSize;
    int next = 0;
    for (int height = HEIGHTS - 1; height >= 0; height--) {
      if (hasPeak(height)) {
        put(newPeaks.get(next++).shared(), height);
      }
    }
  }

  /**
   * @param leafHash 32 bytes, copied
   * @throws IllegalArgumentException when they are not 32
   */
  public void append(byte[] leafHash) {
    Hash.require(leafHash);
    System.arraycopy(leafHash, 0, carry, 0, Hash.LENGTH);
    listener.completed(0, carry);
    int height = 0;
    for (; hasPeak(height); height++) {
      hasher.node(peaks, height * Hash.LENGTH, carry, 0, carry, 0);
      if ((height + 1) % TileId.HEIGHT == 0) {
        listener.completed((height + 1) / TileId.HEIGHT, carry);
      }
    }
    put(carry, height);
    size++;
  }

  /** Leaves. */
  public long size() {
    return size;
  }

  /** The root of all leaves so far. */
  public Hash root() {
    if (size == 0) {
      return Hash.OF_EMPTY_TREE;
    }
    int height = Long.numberOfTrailingZeros(size);
    byte[] root = Hash.at(peaks, height * Hash.LENGTH).bytes();
    for (height++; height < HEIGHTS; height++) {
      if (hasPeak(height)) {
        hasher.node(peaks, height * Hash.LENGTH, root, 0, root, 0);
      }
    }
    return Hash.of(root);
  }

  /** The roots of the complete subtrees, that of the most leaves first. */
  public List<Hash> peaks() {
    List<Hash> found = new ArrayList<>();
    for (int height = HEIGHTS - 1; height >= 0; height--) {
      if (hasPeak(height)) {
        found.add(Hash.at(peaks, height * Hash.LENGTH));
      }
    }
    return found;
  }

  private boolean hasPeak(int height) {
    return (size >>> height & 1) == 1;
  }

  private void put(byte[] hash, int height) {
    System.arraycopy(hash, 0, peaks, height * Hash.LENGTH, Hash.LENGTH);
  }
}
