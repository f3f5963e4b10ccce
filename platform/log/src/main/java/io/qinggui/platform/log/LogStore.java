package io.qinggui.platform.log;

import io.qinggui.platform.transparency.merkle.TileSink;
import io.qinggui.platform.transparency.merkle.Tiles;
import io.qinggui.platform.transparency.tile.TileId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a log keeps its tiles, which can be made again from the ledger, its last checkpoint and the
 * last one that witnesses vouch for, which cannot. Safe for use by many threads. A store that fails
 * throws any {@link RuntimeException}; what it was asked to do may then have happened or not.
 */
public interface LogStore extends Tiles, TileSink, AutoCloseable {

  /** The note that was kept last, in its bytes. */
  Optional<byte[]> checkpoint();

  /**
   * Keeps a note in the place of another one, as a whole or not at all. When it returns {@code
   * true} the note outlives a loss of power.
   *
   * @param expected the note that is kept now, {@code null} for none
   * @return false when another one is kept now; nothing was changed
   */
  boolean replaceCheckpoint(byte @Nullable [] expected, byte[] next);

  /** The note that was kept last because witnesses vouch for it, in its bytes. */
  Optional<byte[]> witnessed();

  /** As {@link #replaceCheckpoint}, in a place of its own. */
  boolean replaceWitnessed(byte @Nullable [] expected, byte[] next);

  /**
   * Keeps a tile. What is there and begins with these hashes stays; what begins with others is
   * replaced, since it is damaged. A tile may be lost again with the power.
   */
  @Override
  void write(TileId id, byte[] hashes);

  @Override
  void close();
}
