package io.qinggui.platform.ledger.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows of all events in order, those behind a page that cannot be read included. */
final class EventRows {

  private static final String SELECT = "SELECT " + EventRow.COLUMNS + " FROM events WHERE position";

  private final Connection connection;
  private final Visitor visitor;
  private final long expected;
  private long last = Long.MIN_VALUE;

  /** Takes what is there, and what is not. */
  interface Visitor {

    /** The next row, whatever is in it. */
    void row(long position, byte @Nullable [] stored, byte @Nullable [] leafHash);

    /** Positions of which SQLite says only why it cannot read them. */
    void unreadable(long first, long last, String why);
  }

  /**
   * @param expected how far the ledger reaches, so far as others know
   */
  EventRows(Connection connection, Visitor visitor, long expected) {
    this.connection = connection;
    this.visitor = visitor;
    this.expected = expected;
  }

  /**
   * Visits them all.
   *
   * @throws SQLException when it is not the file that is the matter
   */
  void visit() throws SQLException {
    boolean atEnd = false;
    while (!atEnd) {
      try {
        visitBehindLast();
        atEnd = true;
      } catch (SQLException e) {
        requireDamage(e);
        atEnd = !skip(e);
      }
    }
  }

  private void visitBehindLast() throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(SELECT + " > ? ORDER BY position")) {
      query.setLong(1, last);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          visit(rows);
        }
      }
    }
  }

  private void visit(ResultSet row) throws SQLException {
    long position = row.getLong(1);
    byte @Nullable [] stored = row.getBytes(2);
    byte @Nullable [] leafHash = row.getBytes(3);
    // pages in the wrong order must not lead back to where it has been
    last = Math.max(last, position);
    visitor.row(position, stored, leafHash);
  }

  /** Asks for one position after the other until there is a row; false when there is none. */
  private boolean skip(SQLException why) throws SQLException {
    long first = Math.max(1, last + 1);
    long position = first;
    while (position <= expected && !visitOne(position, first, why)) {
      position++;
    }
    if (position > expected) {
      visitor.unreadable(first, Math.max(first, expected), String.valueOf(why.getMessage()));
    }
    return position <= expected;
  }

  private boolean visitOne(long position, long first, SQLException why) throws SQLException {
    // one that failed cannot be executed again
    try (PreparedStatement query = connection.prepareStatement(SELECT + " = ?")) {
      query.setLong(1, position);
      try (ResultSet rows = query.executeQuery()) {
        if (!rows.next()) {
          return false;
        }
        if (position > first) {
          visitor.unreadable(first, position - 1, String.valueOf(why.getMessage()));
        }
        visit(rows);
        return true;
      }
    } catch (SQLException e) {
      requireDamage(e);
      return false;
    }
  }

  private static void requireDamage(SQLException failure) throws SQLException {
    if (!DamagedFile.isSaidBy(failure)) {
      throw failure;
    }
  }
}
