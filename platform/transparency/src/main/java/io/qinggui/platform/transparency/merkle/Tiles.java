package io.qinggui.platform.transparency.merkle;

import io.qinggui.platform.transparency.tile.TileId;

/** Where tiles are read: a directory, a cache, a map. */
public interface Tiles {

  /**
   * The hashes of a tile, 32 bytes each. A wider tile begins with the hashes of a narrower one, so
   * more than asked for may come; what is behind is not looked at.
   *
   * @return at least {@code 32 * id.width()} bytes, which nobody changes
   * @throws MissingTileException when it is not there
   */
  byte[] read(TileId id);
}
