package io.qinggui.platform.transparency.merkle;

import io.qinggui.platform.transparency.tile.TileId;

/** Where tiles are written. */
@FunctionalInterface
public interface TileSink {

  /**
   * Takes a tile. The same tile may come again, with the same bytes, after a restart.
   *
   * @param hashes {@code 32 * id.width()} bytes, the taker's own
   */
  void write(TileId id, byte[] hashes);
}
