package io.qinggui.platform.transparency.tile;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.text.DecimalText;

/**
 * Names a tile: {@code width} consecutive hashes of 32 bytes at a level of the tree (C2SP
 * tlog-tiles, Merkle Tree). A hash at level {@code l} is over 256<sup>l</sup> leaves.
 *
 * @param level 0 to 63; 0 has the leaf hashes
 * @param index of the tile within its level, from 0
 * @param width hashes, 1 to 256; below 256 the tile is partial
 */
public record TileId(int level, long index, int width) {

  /** Levels of the tree between a tile and the one above it. */
  public static final int HEIGHT = 8;

  /** Hashes of a full tile. */
  public static final int FULL_WIDTH = 1 << HEIGHT;

  public static final int HIGHEST_LEVEL = 63;

  private static final String PREFIX = "tile/";

  public TileId {
    if (level < 0 || level > HIGHEST_LEVEL) {
      throw new IllegalArgumentException("a level is 0 to 63");
    }
    TilePath.require(index, width);
  }

  /**
   * The tile that holds a hash, as wide as a tree has it.
   *
   * @param position of the hash within its level, from 0
   * @param size leaves of the tree
   * @throws IllegalArgumentException when a tree of this size has no such hash
   */
  public static TileId holding(int level, long position, long size) {
    long hashes = hashesAt(level, size);
    if (position < 0 || position >= hashes) {
      throw new IllegalArgumentException("no hash " + position + " at level " + level);
    }
    long index = position / FULL_WIDTH;
    return new TileId(level, index, (int) Math.min(FULL_WIDTH, hashes - index * FULL_WIDTH));
  }

  /** Hashes that a tree has at a level, that is complete subtrees of 256<sup>level</sup> leaves. */
  public static long hashesAt(int level, long size) {
    return level * HEIGHT >= Long.SIZE ? 0 : size >>> (level * HEIGHT);
  }

  public boolean isFull() {
    return width == FULL_WIDTH;
  }

  /** {@code tile/<L>/<N>[.p/<W>]}, below the prefix of a log. */
  public String path() {
    return PREFIX + level + "/" + new TilePath(index, width).format();
  }

  /**
   * Reads a path as {@link #path} writes it.
   *
   * @throws MalformedException when it is another spelling, or no tile's
   */
  public static TileId parse(String path) {
    int slash = path.startsWith(PREFIX) ? path.indexOf('/', PREFIX.length()) : -1;
    if (slash < 0) {
      throw new MalformedException("the path of a tile is tile/<L>/<N>");
    }
    long level = DecimalText.parse(path.substring(PREFIX.length(), slash), "the level of a tile");
    if (level > HIGHEST_LEVEL) {
      throw new MalformedException("the level of a tile is 0 to 63");
    }
    TilePath rest = TilePath.parse(path.substring(slash + 1));
    return new TileId((int) level, rest.index(), rest.width());
  }
}
