package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.envelope.Envelope;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A row of the table of events. */
final class EventRow {

  /** Selects what {@link #read} reads. */
  static final String COLUMNS = "position, stored, leaf_hash";

  private EventRow() {}

  /**
   * The event in the row.
   *
   * @throws LedgerCorruptException when it is not what its leaf hash was made of
   */
  static LedgerEvent read(String ledger, ResultSet row) throws SQLException {
    long position = row.getLong(1);
    byte @Nullable [] stored = row.getBytes(2);
    byte @Nullable [] leafHash = row.getBytes(3);
    if (stored == null || leafHash == null) {
      // the table forbids it, but a damaged row may say so
      throw new LedgerCorruptException(position, "the event is missing in its row");
    }
    return Envelope.open(ledger, position, stored, leafHash);
  }
}
