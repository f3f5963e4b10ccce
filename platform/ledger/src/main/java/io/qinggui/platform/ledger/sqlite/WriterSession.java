package io.qinggui.platform.ledger.sqlite;

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

/** The writing connection and its statements. Used by the writer thread alone. */
final class WriterSession implements AutoCloseable {

  private final Connection connection;
  private final Places places;
  private final Statement control;
  private final PreparedStatement insertEvent;
  private final PreparedStatement insertCommand;
  private final PreparedStatement findCommand;
  private final PreparedStatement eventId;

  WriterSession(Connection connection, Places places) throws SQLException {
    this.connection = connection;
    this.places = places;
    control = connection.createStatement();
    insertEvent =
        connection.prepareStatement(
            "INSERT INTO events(position, id, stream, sequence, subject, recorded_at, leaf_hash,"
                + " stored) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    insertCommand =
        connection.prepareStatement(
            "INSERT INTO commands(" + CommandRow.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)");
    findCommand = connection.prepareStatement(CommandRow.AT);
    eventId = connection.prepareStatement("SELECT id FROM events WHERE position = ?");
  }

  void begin() throws SQLException {
    control.execute("BEGIN IMMEDIATE");
  }

  void commit() throws SQLException {
    control.execute("COMMIT");
  }

  /** The earlier outcome of a command. */
  @Nullable CommandRow command(String commandId) throws SQLException {
    for (long position : places.commands().candidates(commandId)) {
      findCommand.setLong(1, position);
      try (ResultSet rows = findCommand.executeQuery()) {
        CommandRow command = rows.next() ? CommandRow.read(rows) : null;
        if (command != null && command.commandId().equals(commandId)) {
          return command;
        }
      }
    }
    return null;
  }

  boolean hasEvent(String id) throws SQLException {
    for (long position : places.events().candidates(id)) {
      eventId.setLong(1, position);
      try (ResultSet rows = eventId.executeQuery()) {
        if (rows.next() && rows.getString(1).equals(id)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Events that were committed although their commit seemed to fail. */
  void recall(Expected expected) throws SQLException {
    try (ResultSet rows =
        control.executeQuery(
            "SELECT stream, sequence, subject, position FROM events WHERE position > "
                + expected.through()
                + " ORDER BY position")) {
      while (rows.next()) {
        expected.add(rows.getString(1), rows.getLong(2), rows.getString(3), rows.getLong(4));
      }
    }
  }

  void insert(CommandRow command) throws SQLException {
    command.write(insertCommand);
    insertCommand.executeUpdate();
    places.commands().add(command.commandId(), command.firstPosition());
  }

  void insert(long position, Draft draft, Instant recordedAt) throws SQLException {
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
    insertEvent.executeUpdate();
    places.events().add(event.id(), position);
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
