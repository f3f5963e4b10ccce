package io.qinggui.platform.ledger.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Tables and indexes. Every index costs each append a page or more, so there are only two: for a
 * stream's events and for a subject's (the row id, which is the position, orders them). Command ids
 * and event ids are found through {@link Places}.
 */
final class Schema {

  private static final int VERSION = 1;

  private static final List<String> STATEMENTS =
      List.of(
          """
          CREATE TABLE events(
            position INTEGER PRIMARY KEY,
            id TEXT NOT NULL,
            stream TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            subject TEXT NOT NULL,
            recorded_at INTEGER NOT NULL,
            leaf_hash BLOB NOT NULL,
            stored BLOB NOT NULL,
            UNIQUE(stream, sequence))
          """,
          "CREATE INDEX events_subject ON events(subject)",
          """
          CREATE TABLE commands(
            first_position INTEGER PRIMARY KEY,
            command_id TEXT NOT NULL,
            fingerprint TEXT NOT NULL,
            count INTEGER NOT NULL,
            recorded_at INTEGER NOT NULL,
            checksum INTEGER NOT NULL)
          """,
          "PRAGMA user_version = " + VERSION);

  private Schema() {}

  /** Creates the tables in a new file. */
  static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      int version = version(statement);
      if (version > VERSION) {
        throw new IllegalStateException("the ledger was written by a later version, " + version);
      }
      if (version == 0) {
        create(statement);
      }
    }
  }

  private static void create(Statement statement) throws SQLException {
    statement.execute("BEGIN IMMEDIATE");
    for (String sql : STATEMENTS) {
      statement.execute(sql);
    }
    statement.execute("COMMIT");
  }

  private static int version(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery("PRAGMA user_version")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
