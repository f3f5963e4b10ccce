package io.qinggui.platform.transparency.merkle;

import io.qinggui.platform.transparency.tile.TileId;

/** A tile that a tree has is not there, or has fewer hashes than its name says. */
public final class MissingTileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient TileId tile;

  public MissingTileException(TileId tile) {
    super(tile.path() + " is not there, or not whole");
    this.tile = tile;
  }

  public TileId tile() {
    return tile;
  }
}
