package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.meta.EventMeta;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/**
 * Reads the whole file once: every event's bytes against its hash, positions and sequences without
 * a gap, recorded times that increase, every command's outcome, and at last SQLite's own
 * structures.
 */
final class Verification {

  private final String ledger;
  private final Connection connection;
  private final PositionIndexes positions = PositionIndexes.empty();
  private long position;
  private long commands;
  private String commandId = "";
  private Instant recordedAt = Instant.MIN;

  Verification(String ledger, Connection connection) {
    this.ledger = ledger;
    this.connection = connection;
  }

  /**
   * @param acknowledged the head as it was noted beside the file
   * @return where ids were used
   * @throws LedgerCorruptException naming the first damaged position
   */
  PositionIndexes verify(long acknowledged) throws SQLException {
    try {
      verifyEvents();
      if (position < acknowledged) {
        throw damage("the file ends here, but positions up to " + acknowledged + " were written");
      }
      verifyCommandCount();
      verifyStructure();
      return positions;
    } catch (SQLException e) {
      if (DamagedFile.isSaidBy(e)) {
        throw damage(String.valueOf(e.getMessage()));
      }
      throw e;
    }
  }

  private void verifyEvents() throws SQLException {
    try (Statement statement = connection.createStatement();
        PreparedStatement command = connection.prepareStatement(CommandRow.AT);
        ResultSet rows =
            statement.executeQuery(
                "SELECT " + EventRow.COLUMNS + " FROM events ORDER BY position")) {
      while (rows.next()) {
        LedgerEvent event = event(rows);
        if (!event.commandId().equals(commandId)) {
          verifyCommand(event, command);
        }
        position++;
        positions.events().add(event.id(), position);
        positions.index().add(event.stream(), EventMeta.subjects(event), position);
        commandId = event.commandId();
        recordedAt = event.recordedAt();
      }
    }
  }

  private LedgerEvent event(ResultSet row) throws SQLException {
    require(row.getLong(1) == position + 1, "an event is missing");
    LedgerEvent event = EventRow.read(ledger, row);
    require(
        event.sequence() == positions.index().lastSequence(event.stream()) + 1,
        "it does not continue its stream");
    return event;
  }

  private void verifyCommand(LedgerEvent first, PreparedStatement query) throws SQLException {
    require(first.recordedAt().isAfter(recordedAt), "recorded before the event ahead of it");
    query.setLong(1, first.position());
    try (ResultSet rows = query.executeQuery()) {
      require(rows.next(), "the outcome of its command is missing");
      require(
          CommandRow.read(rows).commandId().equals(first.commandId()),
          "the outcome of its command is another one");
    }
    positions.commands().add(first.commandId(), first.position());
    commands++;
  }

  private void verifyCommandCount() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*), sum(count) FROM commands")) {
      rows.next();
      require(
          rows.getLong(1) == commands && rows.getLong(2) == position,
          "there are outcomes of commands that have no events");
    }
  }

  private void verifyStructure() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA integrity_check(1)")) {
      rows.next();
      if (!"ok".equals(rows.getString(1))) {
        throw new LedgerCorruptException(0, "every event is whole, but " + rows.getString(1));
      }
    }
  }

  private void require(boolean sound, String damage) {
    if (!sound) {
      throw damage(damage);
    }
  }

  private LedgerCorruptException damage(String what) {
    return new LedgerCorruptException(position + 1, what);
  }
}
