package io.qinggui.platform.transparency.merkle;

import io.qinggui.platform.transparency.tile.TileId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tiles in memory: 32 bytes a leaf, and a part in 255 for the levels above. Of a tile it keeps the
 * widest that was written. Safe for use by many threads.
 */
public final class MemoryTiles implements Tiles, TileSink {

  private record Place(int level, long index) {}

  private final Map<Place, byte[]> tiles = new ConcurrentHashMap<>();

  @Override
  public byte[] read(TileId id) {
    byte[] hashes = tiles.get(new Place(id.level(), id.index()));
    if (hashes == null || hashes.length < id.width() * Hash.LENGTH) {
      throw new MissingTileException(id);
    }
    return hashes;
  }

  @Override
  public void write(TileId id, byte[] hashes) {
    tiles.merge(
        new Place(id.level(), id.index()),
        hashes,
        (there, next) -> next.length < there.length ? there : next);
  }
}
