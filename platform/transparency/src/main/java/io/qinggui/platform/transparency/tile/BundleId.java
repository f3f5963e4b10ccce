package io.qinggui.platform.transparency.tile;

import io.qinggui.platform.transparency.MalformedException;

/**
 * Names a bundle of entries: those whose hashes the tile of level 0 with the same index and width
 * has (C2SP tlog-tiles, Log entries).
 *
 * @param index of the bundle, from 0
 * @param width entries, 1 to 256; below 256 the bundle is partial
 */
public record BundleId(long index, int width) {

  private static final String PREFIX = "tile/entries/";

  public BundleId {
    TilePath.require(index, width);
  }

  /** The tile with the hashes of the entries. */
  public TileId hashes() {
    return new TileId(0, index, width);
  }

  /** {@code tile/entries/<N>[.p/<W>]}, below the prefix of a log. */
  public String path() {
    return PREFIX + new TilePath(index, width).format();
  }

  /**
   * Reads a path as {@link #path} writes it.
   *
   * @throws MalformedException when it is another spelling, or no bundle's
   */
  public static BundleId parse(String path) {
    if (!path.startsWith(PREFIX)) {
      throw new MalformedException("the path of a bundle is tile/entries/<N>");
    }
    TilePath rest = TilePath.parse(path.substring(PREFIX.length()));
    return new BundleId(rest.index(), rest.width());
  }
}
