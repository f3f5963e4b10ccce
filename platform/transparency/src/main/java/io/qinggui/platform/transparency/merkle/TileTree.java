package io.qinggui.platform.transparency.merkle;

import io.qinggui.platform.transparency.tile.TileId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tree of the first leaves of a log, read from tiles. Every answer takes O(log n) tiles, of
 * which some are kept for the next one. For one thread.
 *
 * <p>Tiles are taken at their word. Whoever passes a proof on checks it against a root that was
 * signed; then an altered tile is noticed.
 */
public final class TileTree {

  private static final int KEPT_TILES = 64;

  private final Tiles tiles;
  private final long size;
  private final TreeHasher hasher = new TreeHasher();
  private final byte[] scratch = new byte[TileId.FULL_WIDTH / 2 * Hash.LENGTH];
  private final Map<TileId, byte[]> kept =
      new LinkedHashMap<>(KEPT_TILES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileId, byte[]> eldest) {
          return size() > KEPT_TILES;
        }
      };

  /**
   * @param size leaves, not more than the tiles have
   */
  public TileTree(Tiles tiles, long size) {
    if (size < 0) {
      throw new IllegalArgumentException("a size is not negative");
    }
    this.tiles = tiles;
    this.size = size;
  }

  /** Leaves. */
  public long size() {
    return size;
  }

  /**
   * @throws MissingTileException when a tile is not there
   */
  public Hash root() {
    return size == 0 ? Hash.OF_EMPTY_TREE : root(0, size);
  }

  /**
   * @param index from 0
   * @throws IllegalArgumentException when the tree has no such leaf
   * @throws MissingTileException when a tile is not there
   */
  public Hash leaf(long index) {
    requireLeaf(index);
    return subtree(0, index);
  }

  /** The roots of the complete subtrees, that of the most leaves first. */
  public List<Hash> peaks() {
    return peaks(0, size);
  }

  /**
   * Proves a leaf to whoever has the root of this tree (RFC 6962, section 2.1.1).
   *
   * @param index from 0
   * @throws IllegalArgumentException when the tree has no such leaf
   * @throws MissingTileException when a tile is not there
   */
  public InclusionProof inclusion(long index) {
    requireLeaf(index);
    List<Hash> path = new ArrayList<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + leftLeaves(to - from);
      if (index < middle) {
        path.add(root(middle, to));
        to = middle;
      } else {
        path.add(root(from, middle));
        from = middle;
      }
    }
    Collections.reverse(path);
    return new InclusionProof(index, size, path);
  }

  /**
   * Proves to whoever has the root of an earlier size that this tree only appended (RFC 6962,
   * section 2.1.2). From nothing, and to the same size, the path is empty.
   *
   * @param earlier leaves, from 0 to those of this tree
   * @throws IllegalArgumentException when it is larger
   * @throws MissingTileException when a tile is not there
   */
  public ConsistencyProof consistency(long earlier) {
    if (earlier < 0 || earlier > size) {
      throw new IllegalArgumentException("no earlier size of " + size + ": " + earlier);
    }
    return new ConsistencyProof(earlier, size, earlier == 0 ? List.of() : difference(earlier));
  }

  private List<Hash> difference(long earlier) {
    List<Hash> path = new ArrayList<>();
    long from = 0;
    long to = size;
    while (earlier < to) {
      long middle = from + leftLeaves(to - from);
      if (earlier <= middle) {
        path.add(root(middle, to));
        to = middle;
      } else {
        path.add(root(from, middle));
        from = middle;
      }
    }
    if (from > 0) {
      path.add(root(from, to));
    }
    Collections.reverse(path);
    return path;
  }

  private Hash root(long from, long to) {
    List<Hash> peaks = peaks(from, to);
    Hash root = peaks.getLast();
    for (int i = peaks.size() - 2; i >= 0; i--) {
      root = hasher.node(peaks.get(i), root);
    }
    return root;
  }

  /** Of leaves that begin where a subtree as large as they are begins. */
  private List<Hash> peaks(long from, long to) {
    List<Hash> peaks = new ArrayList<>();
    for (long at = from; at < to; ) {
      long leaves = Long.highestOneBit(to - at);
      int height = Long.numberOfTrailingZeros(leaves);
      peaks.add(subtree(height, at >>> height));
      at += leaves;
    }
    return peaks;
  }

  private Hash subtree(int height, long index) {
    int level = height / TileId.HEIGHT;
    int count = 1 << (height % TileId.HEIGHT);
    long first = index * count;
    byte[] hashes = tile(TileId.holding(level, first, size));
    int offset = (int) (first % TileId.FULL_WIDTH) * Hash.LENGTH;
    System.arraycopy(hashes, offset, scratch, 0, count * Hash.LENGTH);
    hasher.reduce(scratch, count);
    return Hash.at(scratch, 0);
  }

  private byte[] tile(TileId id) {
    byte[] hashes = kept.computeIfAbsent(id, tiles::read);
    if (hashes.length < id.width() * Hash.LENGTH) {
      throw new MissingTileException(id);
    }
    return hashes;
  }

  private void requireLeaf(long index) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
    }
  }

  /** The largest power of two below: the leaves on the left of the root. */
  private static long leftLeaves(long leaves) {
    return Long.highestOneBit(leaves - 1);
  }
}
