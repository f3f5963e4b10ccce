package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.envelope.Draft;
import io.qinggui.platform.ledger.envelope.LeafHash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The writing connection and its statements. Used by one thread at a time. */
final class WriterSession implements AutoCloseable {

  private static final String EVENT = "SELECT " + EventRow.COLUMNS + " FROM events ";

  private final String ledger;
  private final Connection connection;
  private final PositionIndexes positions;
  private final Statement control;
  private final PreparedStatement insertEvent;
  private final PreparedStatement insertCommand;
  private final PreparedStatement findCommand;
  private final PreparedStatement findEvent;

  WriterSession(String ledger, Connection connection, PositionIndexes positions)
      throws SQLException {
    this.ledger = ledger;
    this.connection = connection;
    this.positions = positions;
    control = connection.createStatement();
    insertEvent =
        connection.prepareStatement(
            "INSERT INTO events(position, leaf_hash, stored) VALUES (?, ?, ?)");
    insertCommand =
        connection.prepareStatement(
            "INSERT INTO commands(" + CommandRow.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)");
    findCommand = connection.prepareStatement(CommandRow.AT);
    findEvent = connection.prepareStatement(EVENT + "WHERE position = ?");
  }

  void begin() throws SQLException {
    control.execute("BEGIN IMMEDIATE");
  }

  void commit() throws SQLException {
    control.execute("COMMIT");
  }

  /** The earlier outcome of a command. */
  @Nullable CommandRow command(String commandId) throws SQLException {
    for (long position : positions.commands().candidates(commandId)) {
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
    for (long position : positions.events().candidates(id)) {
      findEvent.setLong(1, position);
      try (ResultSet rows = findEvent.executeQuery()) {
        if (rows.next() && EventRow.read(ledger, rows).id().equals(id)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Events that were committed although their commit seemed to fail. */
  void recall() throws SQLException {
    long through = positions.index().through();
    try (ResultSet rows =
        control.executeQuery(EVENT + "WHERE position > " + through + " ORDER BY position")) {
      while (rows.next()) {
        LedgerEvent event = EventRow.read(ledger, rows);
        positions.add(event);
        positions.leaves().put(event.position(), event.leafHash());
      }
    }
  }

  void insert(CommandRow command) throws SQLException {
    command.write(insertCommand);
    insertCommand.executeUpdate();
    positions.commands().add(command.commandId(), command.firstPosition());
  }

  /** Its leaf hash. */
  byte[] insert(long position, Draft draft, Instant recordedAt) throws SQLException {
    byte[] stored = draft.seal(recordedAt);
    byte[] leafHash = LeafHash.of(stored);
    insertEvent.setLong(1, position);
    insertEvent.setBytes(2, leafHash);
    insertEvent.setBytes(3, stored);
    insertEvent.executeUpdate();
    positions.events().add(draft.event().id(), position);
    positions.leaves().put(position, leafHash);
    return leafHash;
  }

  Optional<LedgerEvent> lastEvent() throws SQLException {
    try (ResultSet rows = control.executeQuery(EVENT + "ORDER BY position DESC LIMIT 1")) {
      return rows.next() ? Optional.of(EventRow.read(ledger, rows)) : Optional.empty();
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
