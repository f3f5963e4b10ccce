package io.qinggui.platform.log;

import io.qinggui.platform.transparency.tile.TileId;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A store whose process dies at one of its writes, and does nothing from then on. */
final class FailingStore implements LogStore {

  /** When it dies. */
  enum Death {
    BEFORE,
    /** Half a tile is there; of a note nothing. */
    HALFWAY,
    /** It is there, and nobody was told. */
    AFTER
  }

  private final LogStore store;
  private final Death death;
  private int left;

  FailingStore(LogStore store, int writes, Death death) {
    this.store = store;
    this.left = writes;
    this.death = death;
  }

  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  boolean isDead() {
    return left < 0;
  }

  @Override
  public Optional<byte[]> checkpoint() {
    requireAlive();
    return store.checkpoint();
  }

  @Override
  public byte[] read(TileId id) {
    requireAlive();
    return store.read(id);
  }

  @Override
  public void write(TileId id, byte[] hashes) {
    requireAlive();
    left--;
    if (!isDead()) {
      store.write(id, hashes);
    } else if (death == Death.HALFWAY && id.width() > 1) {
      int half = id.width() / 2;
      store.write(new TileId(id.level(), id.index(), half), Arrays.copyOf(hashes, 32 * half));
    } else if (death == Death.AFTER) {
      store.write(id, hashes);
    }
    requireAlive();
  }

  @Override
  public boolean replaceCheckpoint(byte @Nullable [] expected, byte[] next) {
    requireAlive();
    left--;
    boolean replaced =
        (!isDead() || death == Death.AFTER) && store.replaceCheckpoint(expected, next);
    requireAlive();
    return replaced;
  }

  @Override
  public Optional<byte[]> witnessed() {
    requireAlive();
    return store.witnessed();
  }

  @Override
  public boolean replaceWitnessed(byte @Nullable [] expected, byte[] next) {
    requireAlive();
    left--;
    boolean replaced =
        (!isDead() || death == Death.AFTER) && store.replaceWitnessed(expected, next);
    requireAlive();
    return replaced;
  }

  private void requireAlive() {
    if (isDead()) {
      throw new Killed();
    }
  }

  @Override
  public void close() {}
}
