package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerUnavailableException;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.envelope.Draft;
import io.qinggui.platform.ledger.envelope.LeafHash;
import io.qinggui.platform.ledger.envelope.RecordedTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The writing connection and its statements. Used by the writer thread alone. */
final class WriterSession implements AutoCloseable {

  private final Connection connection;
  private final Statement control;
  private final PreparedStatement insertEvent;
  private final PreparedStatement insertCommand;
  private final PreparedStatement findCommand;
  private final PreparedStatement lastSequence;

  WriterSession(Connection connection) throws SQLException {
    this.connection = connection;
    control = connection.createStatement();
    insertEvent =
        connection.prepareStatement(
            "INSERT INTO events(position, id, stream, sequence, subject, recorded_at, leaf_hash,"
                + " stored) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    insertCommand =
        connection.prepareStatement(
            "INSERT INTO commands(" + CommandRow.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)");
    findCommand =
        connection.prepareStatement(
            "SELECT " + CommandRow.COLUMNS + " FROM commands WHERE command_id = ?");
    lastSequence = connection.prepareStatement("SELECT max(sequence) FROM events WHERE stream = ?");
  }

  void begin() throws SQLException {
    control.execute("BEGIN IMMEDIATE");
  }

  void commit() throws SQLException {
    control.execute("COMMIT");
  }

  @Nullable CommandRow command(String commandId) throws SQLException {
    findCommand.setString(1, commandId);
    try (ResultSet rows = findCommand.executeQuery()) {
      return rows.next() ? CommandRow.read(rows) : null;
    }
  }

  long lastSequence(String stream) {
    try {
      lastSequence.setString(1, stream);
      try (ResultSet rows = lastSequence.executeQuery()) {
        rows.next();
        long last = rows.getLong(1);
        return rows.wasNull() ? -1 : last;
      }
    } catch (SQLException e) {
      throw new LedgerUnavailableException("reading the head of stream " + stream, e);
    }
  }

  void insert(CommandRow command) throws SQLException {
    command.write(insertCommand);
    insertCommand.executeUpdate();
  }

  /**
   * @return false when the event id is taken
   */
  boolean insert(long position, Draft draft, Instant recordedAt) throws SQLException {
    NewEvent event = draft.event();
    byte[] stored = draft.seal(recordedAt);
    insertEvent.setLong(1, position);
    insertEvent.setString(2, event.id());
    insertEvent.setString(3, event.stream());
    insertEvent.setLong(4, event.sequence());
    insertEvent.setString(5, event.subject());
    insertEvent.setLong(6, RecordedTime.micros(recordedAt));
    insertEvent.setBytes(7, LeafHash.of(stored));
    insertEvent.setBytes(8, stored);
    try {
      insertEvent.executeUpdate();
      return true;
    } catch (SQLiteException e) {
      if (e.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
          && String.valueOf(e.getMessage()).contains("events.id")) {
        return false;
      }
      throw e;
    }
  }

  /** Takes back the events from a position on, which are of one append of this transaction. */
  void takeBack(long fromPosition) throws SQLException {
    control.execute("DELETE FROM events WHERE position >= " + fromPosition);
  }

  long[] lastPositionAndRecordedTime() throws SQLException {
    try (ResultSet rows =
        control.executeQuery(
            "SELECT position, recorded_at FROM events ORDER BY position DESC LIMIT 1")) {
      return rows.next() ? new long[] {rows.getLong(1), rows.getLong(2)} : new long[] {0, 0};
    }
  }

  /** Brings the log into the database file and empties it. */
  void checkpoint() throws SQLException {
    control.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
