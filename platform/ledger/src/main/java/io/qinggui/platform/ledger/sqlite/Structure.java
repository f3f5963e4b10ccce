package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerCorruptException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What is verified of a file beside its events. */
record Structure(Connection connection) {

  /**
   * Whether the outcomes of commands behind a position, up to another one, are of so many commands
   * with so many events.
   */
  boolean hasOutcomes(long after, long through, long commands, long events) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT count(*), sum(count) FROM commands"
                + " WHERE first_position > ? AND first_position <= ?")) {
      query.setLong(1, after);
      query.setLong(2, through);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1) == commands && rows.getLong(2) == events;
      }
    }
  }

  /**
   * SQLite's own structures.
   *
   * @throws LedgerCorruptException when they are not whole
   */
  void require() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA integrity_check(1)")) {
      rows.next();
      if (!"ok".equals(rows.getString(1))) {
        throw new LedgerCorruptException(0, "every event is whole, but " + rows.getString(1));
      }
    }
  }
}
