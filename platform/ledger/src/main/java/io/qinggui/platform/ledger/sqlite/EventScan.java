package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads events in order behind a verified one, and verifies each: its bytes against its hash,
 * positions without a gap, recorded times that increase, every command's outcome.
 */
final class EventScan implements AutoCloseable {

  private final String ledger;
  private final PreparedStatement events;
  private final PreparedStatement command;
  private final Visitor visitor;
  private Verified end;
  private long commands;
  private String commandId = "";

  /** Takes what was found to be sound. */
  interface Visitor {

    /**
     * @param isFirst whether it is the first event of its command
     * @throws LedgerCorruptException when it does not fit those before it
     */
    void take(LedgerEvent event, boolean isFirst);
  }

  EventScan(String ledger, Connection connection, Verified after, Visitor visitor)
      throws SQLException {
    this.ledger = ledger;
    this.end = after;
    this.visitor = visitor;
    this.events =
        connection.prepareStatement(
            "SELECT "
                + EventRow.COLUMNS
                + " FROM events WHERE position > ? ORDER BY position LIMIT ?");
    this.command = connection.prepareStatement(CommandRow.AT);
  }

  /** How far it has come. */
  Verified end() {
    return end;
  }

  /** So many commands have their first event among those that it has read. */
  long commands() {
    return commands;
  }

  /**
   * Reads on.
   *
   * @return how many there were, at most {@code limit}
   * @throws LedgerCorruptException naming the first damaged position
   */
  int read(long limit) throws SQLException {
    int count = 0;
    events.setLong(1, end.position());
    events.setLong(2, limit);
    try (ResultSet rows = events.executeQuery()) {
      while (rows.next()) {
        take(rows);
        count++;
      }
    } catch (SQLException e) {
      throw unlessDamage(e);
    }
    return count;
  }

  private void take(ResultSet row) throws SQLException {
    require(row.getLong(1) == end.position() + 1, "an event is missing");
    LedgerEvent event = EventRow.read(ledger, row);
    boolean isFirst = !event.commandId().equals(commandId);
    if (isFirst) {
      require(
          event.recordedAt().isAfter(end.recordedAt()), "recorded before the event ahead of it");
      requireOutcome(event);
      commands++;
    }
    visitor.take(event, isFirst);
    commandId = event.commandId();
    end = end.with(event.recordedAt(), event.leafHash());
  }

  private void requireOutcome(LedgerEvent first) throws SQLException {
    command.setLong(1, first.position());
    try (ResultSet rows = command.executeQuery()) {
      require(rows.next(), "the outcome of its command is missing");
      require(
          CommandRow.read(rows).commandId().equals(first.commandId()),
          "the outcome of its command is another one");
    }
  }

  void require(boolean sound, String damage) {
    if (!sound) {
      throw damage(damage);
    }
  }

  /** The same failure, unless it says that the file is damaged. */
  SQLException unlessDamage(SQLException failure) {
    require(!DamagedFile.isSaidBy(failure), String.valueOf(failure.getMessage()));
    return failure;
  }

  /** At the event that would be next. */
  private LedgerCorruptException damage(String what) {
    return new LedgerCorruptException(end.position() + 1, what);
  }

  @Override
  public void close() throws SQLException {
    events.close();
    command.close();
  }
}
