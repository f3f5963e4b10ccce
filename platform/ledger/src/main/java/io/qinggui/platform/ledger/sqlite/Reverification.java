package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.index.EventsDigest;
import io.qinggui.platform.ledger.meta.EventMeta;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

/**
 * Reads a ledger that is in use, from its first event up to the checkpoint that it was opened from:
 * whether every event is whole, whether they are those that were verified before the checkpoint,
 * and whether the checkpoint's indexes know just these. It leaves three quarters of the time to
 * others.
 */
final class Reverification {

  private static final int BATCH = 1_000;
  private static final int REST = 3;

  private final String ledger;
  private final PositionIndexes positions;
  private final Verified checkpoint;
  private final Pause pause;
  private final EventsDigest digest = EventsDigest.begin();

  /** Lets others work. */
  interface Pause {

    /**
     * @return whether to go on
     */
    boolean rest(Duration time) throws InterruptedException;
  }

  /**
   * @param checkpoint what the ledger was opened from
   */
  Reverification(String ledger, PositionIndexes positions, Verified checkpoint, Pause pause) {
    this.ledger = ledger;
    this.positions = positions;
    this.checkpoint = checkpoint;
    this.pause = pause;
  }

  /**
   * @throws LedgerCorruptException naming the first damaged position, 0 for what has none
   * @throws CancellationException when it shall not go on
   */
  void verify(Connection connection) throws SQLException, InterruptedException {
    try (EventScan scan = new EventScan(ledger, connection, Verified.NOTHING, this::take)) {
      try {
        while (scan.end().position() < checkpoint.position()) {
          readOn(scan);
        }
        require(
            Arrays.equals(scan.end().chain(), checkpoint.chain()),
            "its events are not those that were verified before");
        Structure structure = new Structure(connection);
        require(
            structure.hasOutcomes(0, checkpoint.position(), scan.commands(), checkpoint.position()),
            "there are outcomes of commands that have no events");
        require(
            positions.index().isExactly(digest, checkpoint.position()),
            "its checkpoint knows other events than there are");
        structure.require();
      } catch (SQLException e) {
        throw scan.unlessDamage(e);
      }
    }
  }

  private void readOn(EventScan scan) throws SQLException, InterruptedException {
    long begun = System.nanoTime();
    long left = checkpoint.position() - scan.end().position();
    int count = scan.read(Math.min(BATCH, left));
    scan.require(count > 0, "an event is missing");
    if (!pause.rest(Duration.ofNanos(REST * (System.nanoTime() - begun)))) {
      throw new CancellationException();
    }
  }

  private void take(LedgerEvent event, boolean isFirst) {
    positions
        .index()
        .addTo(
            digest, event.stream(), event.sequence(), EventMeta.subjects(event), event.position());
    require(
        isKnown(positions.events().candidates(event.id()), event)
            && (!isFirst || isKnown(positions.commands().candidates(event.commandId()), event)),
        "its checkpoint does not know the id of the event at " + event.position());
  }

  private static boolean isKnown(long[] candidates, LedgerEvent event) {
    return Arrays.stream(candidates).anyMatch(it -> it == event.position());
  }

  private static void require(boolean sound, String damage) {
    if (!sound) {
      throw new LedgerCorruptException(0, damage);
    }
  }
}
