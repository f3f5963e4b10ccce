package io.qinggui.platform.ledger.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Tables and indexes. Every index costs each append a page or two, so there are only those that
 * answer a question: a stream's events, a subject's events (the row id, which is the position,
 * orders them), a command's outcome, and that an event id is used once.
 */
final class Schema {

  private static final int VERSION = 1;

  private static final List<String> STATEMENTS =
      List.of(
          """
          CREATE TABLE events(
            position INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
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
            command_id TEXT PRIMARY KEY,
            fingerprint TEXT NOT NULL,
            first_position INTEGER NOT NULL,
            count INTEGER NOT NULL,
            recorded_at INTEGER NOT NULL,
            checksum INTEGER NOT NULL) WITHOUT ROWID
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
