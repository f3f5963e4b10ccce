package io.qinggui.platform.log;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.transparency.merkle.Frontier;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.MissingTileException;
import io.qinggui.platform.transparency.merkle.TileAppender;
import io.qinggui.platform.transparency.merkle.TileAudit;
import io.qinggui.platform.transparency.tile.TileId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds what was published last against the ledger, before anything more is published, and makes
 * tiles again that are missing or torn. Every leaf is looked at.
 */
final class Opening {

  private static final Logger log = LoggerFactory.getLogger(Opening.class);

  /** A multiple of what a tile has. */
  private static final int BATCH = 16 * TileId.FULL_WIDTH;

  private final Ledger ledger;
  private final LogStore store;
  private final Published kept;
  private final BooleanSupplier stopped;

  Opening(Ledger ledger, LogStore store, Published kept, BooleanSupplier stopped) {
    this.ledger = ledger;
    this.store = store;
    this.kept = kept;
    this.stopped = stopped;
  }

  /**
   * Whether the tiles are whole and those whose root was signed. Then they can be shown before the
   * ledger was looked at.
   */
  boolean tilesAreSound() {
    try {
      TileAudit audit = TileAudit.of(store, kept.size());
      return audit.root().equals(kept.root()) && audit.altered().isEmpty();
    } catch (MissingTileException e) {
      return false;
    }
  }

  /**
   * Goes on behind what was published.
   *
   * @param sound what {@link #tilesAreSound} said
   * @throws ContradictionException when the ledger is not the one that was published
   * @throws CancellationException when it was stopped meanwhile
   */
  TileAppender appender(boolean sound) {
    requireEvents();
    if (sound) {
      compare();
    } else {
      requireRoot();
      rebuild();
    }
    return TileAppender.resume(store, kept.size(), store);
  }

  /**
   * Compares with the ledger alone, and leaves the tiles as they are.
   *
   * @throws ContradictionException when the ledger is not the one that was published
   * @throws CancellationException when it was stopped meanwhile
   */
  void requireLedger() {
    requireEvents();
    requireRoot();
  }

  private void requireEvents() {
    if (ledger.head() < kept.size()) {
      throw contradiction("the ledger ends at position " + ledger.head());
    }
  }

  /** Against the very leaves that were signed, so that the first other one can be named. */
  private void compare() {
    eachBatch(
        kept.size(),
        (first, hashes) -> {
          for (int i = 0; i < hashes.size(); i++) {
            if (!isInTile(first + i, hashes.get(i))) {
              throw contradiction("the event at position " + (first + i + 1) + " is another one");
            }
          }
        });
  }

  private byte[] tile = new byte[0];

  private boolean isInTile(long index, byte[] hash) {
    int offset = (int) (index % TileId.FULL_WIDTH) * Hash.LENGTH;
    if (offset == 0) {
      tile = store.read(TileId.holding(0, index, kept.size()));
    }
    return Arrays.equals(tile, offset, offset + Hash.LENGTH, hash, 0, Hash.LENGTH);
  }

  /** Before anything is written: what is left of the tiles may be evidence. */
  private void requireRoot() {
    Frontier frontier = new Frontier();
    eachHash(kept.size(), frontier::append);
    if (!frontier.root().equals(kept.root())) {
      throw contradiction("its events have another root");
    }
  }

  private void rebuild() {
    if (kept.size() > 0) {
      log.info("Tiles of the log of {} are missing or torn: made again", ledger.name());
    }
    TileAppender appender = new TileAppender(store);
    eachHash(kept.size(), appender::append);
    Hash unused = appender.flush();
  }

  private void eachHash(long size, Consumer<byte[]> each) {
    eachBatch(size, (first, hashes) -> hashes.forEach(each));
  }

  private interface Batch {
    void take(long first, List<byte[]> hashes);
  }

  private void eachBatch(long size, Batch batch) {
    for (long at = 0; at < size; at += BATCH) {
      if (stopped.getAsBoolean()) {
        throw new CancellationException();
      }
      int wanted = (int) Math.min(BATCH, size - at);
      List<byte[]> hashes = ledger.leafHashes(at, wanted);
      if (hashes.size() < wanted) {
        throw contradiction("the ledger ends at position " + (at + hashes.size()));
      }
      batch.take(at, hashes);
    }
  }

  private ContradictionException contradiction(String why) {
    return new ContradictionException(kept.size(), why);
  }
}
