package io.qinggui.platform.transparency.merkle;

import io.qinggui.platform.transparency.tile.TileId;
import java.util.Arrays;
import java.util.Optional;

/**
 * Hashes all leaves of a tree anew and holds the tiles above against them. About 150 ns a leaf.
 *
 * @param root of the leaves in the tiles of level 0: compare it with a checkpoint
 * @param altered the first tile above level 0 that is not what the leaves hash to
 */
public record TileAudit(Hash root, Optional<TileId> altered) {

  /**
   * @param size leaves
   * @throws MissingTileException when a tile is not there
   */
  public static TileAudit of(Tiles tiles, long size) {
    Comparison comparison = new Comparison(tiles);
    TileAppender appender = new TileAppender(comparison);
    byte[] hash = new byte[Hash.LENGTH];
    for (long at = 0; at < size; at += TileId.FULL_WIDTH) {
      TileId tile = TileId.holding(0, at, size);
      byte[] hashes = comparison.read(tile);
      for (int i = 0; i < tile.width(); i++) {
        System.arraycopy(hashes, i * Hash.LENGTH, hash, 0, Hash.LENGTH);
        appender.append(hash);
      }
    }
    return new TileAudit(appender.flush(), comparison.altered);
  }

  /** Takes what should be there and compares it with what is. */
  private static final class Comparison implements TileSink {

    private final Tiles tiles;
    private Optional<TileId> altered = Optional.empty();

    Comparison(Tiles tiles) {
      this.tiles = tiles;
    }

    @Override
    public void write(TileId id, byte[] hashes) {
      boolean same =
          id.level() == 0 || Arrays.equals(hashes, 0, hashes.length, read(id), 0, hashes.length);
      if (!same && altered.isEmpty()) {
        altered = Optional.of(id);
      }
    }

    private byte[] read(TileId id) {
      byte[] hashes = tiles.read(id);
      if (hashes.length < id.width() * Hash.LENGTH) {
        throw new MissingTileException(id);
      }
      return hashes;
    }
  }
}
