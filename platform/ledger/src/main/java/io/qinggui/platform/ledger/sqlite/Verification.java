package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads a file before anybody may use it, from its beginning or from a checkpoint on, and fills the
 * indexes. What is behind a checkpoint is verified later, by {@link Reverification}; only its last
 * event is looked at here.
 */
final class Verification {

  private static final int BATCH = 10_000;

  private final String ledger;
  private final Connection connection;
  private final PositionIndexes positions;

  /**
   * @param positions empty, or those of a checkpoint
   */
  Verification(String ledger, Connection connection, PositionIndexes positions) {
    this.ledger = ledger;
    this.connection = connection;
    this.positions = positions;
  }

  /**
   * Reads on to the end.
   *
   * @param acknowledged the head as it was noted beside the file
   * @throws LedgerCorruptException naming the first damaged position
   */
  void verify(long acknowledged) throws SQLException {
    Verified from = positions.end();
    try (EventScan scan = new EventScan(ledger, connection, from, this::take)) {
      try {
        while (scan.read(BATCH) > 0) {
          // until all is read
        }
        long head = scan.end().position();
        scan.require(
            head >= acknowledged,
            "the file ends here, but positions up to " + acknowledged + " were written");
        Structure structure = new Structure(connection);
        scan.require(
            structure.hasOutcomes(
                from.position(), Long.MAX_VALUE, scan.commands(), head - from.position()),
            "there are outcomes of commands that have no events");
        if (from.position() == 0) {
          structure.require();
        }
      } catch (SQLException e) {
        throw scan.unlessDamage(e);
      }
    }
  }

  private void take(LedgerEvent event, boolean isFirst) {
    if (event.sequence() != positions.index().lastSequence(event.stream()) + 1) {
      throw new LedgerCorruptException(event.position(), "it does not continue its stream");
    }
    if (isFirst) {
      positions.commands().add(event.commandId(), event.position());
    }
    positions.events().add(event.id(), event.position());
    positions.add(event);
  }
}
