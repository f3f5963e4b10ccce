package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerCorruptException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Two tables and no index: an index costs each append a page or more. Ids, streams and subjects are
 * found through {@link PositionIndexes}.
 */
final class Schema {

  private static final int VERSION = 2;
  private static final int LATEST_IMAGINABLE = 1_000;

  private static final List<String> STATEMENTS =
      List.of(
          """
          CREATE TABLE events(
            position INTEGER PRIMARY KEY,
            leaf_hash BLOB NOT NULL,
            stored BLOB NOT NULL)
          """,
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

  /**
   * Whether the tables are there.
   *
   * @throws LedgerCorruptException when it is another ledger's file, or its header is damaged
   * @throws IllegalStateException when a later version of this program wrote it, or one before the
   *     first release
   */
  static boolean isPresent(Connection connection, String ledger) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      int version = number(statement, "PRAGMA user_version");
      if (version == 0 && number(statement, "SELECT count(*) FROM sqlite_schema") == 0) {
        return false;
      }
      if (version < 1 || version > LATEST_IMAGINABLE) {
        throw new LedgerCorruptException(0, "the file's header has no version");
      }
      if (version != VERSION) {
        throw new IllegalStateException(
            "ledger %s was written by %s version, %d"
                .formatted(ledger, version > VERSION ? "a later" : "an unreleased", version));
      }
      if (number(statement, "PRAGMA application_id") != mark(ledger)) {
        throw new LedgerCorruptException(0, "the file is that of another ledger");
      }
      if (!definitions(statement).equals(expected())) {
        throw new LedgerCorruptException(0, "the tables are not defined as they should be");
      }
      return true;
    }
  }

  /** Creates the tables in a new file. */
  static void create(Connection connection, String ledger) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      for (String sql : STATEMENTS) {
        statement.execute(sql);
      }
      statement.execute("PRAGMA application_id = " + mark(ledger));
      statement.execute("COMMIT");
    }
  }

  /** As SQLite notes them in a whole file. */
  private static List<String> expected() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      for (String sql : STATEMENTS) {
        statement.execute(sql);
      }
      return definitions(statement);
    }
  }

  private static List<String> definitions(Statement statement) throws SQLException {
    List<String> definitions = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery("SELECT type, name, tbl_name, sql FROM sqlite_schema")) {
      while (rows.next()) {
        definitions.add(
            String.join(
                " ", rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
      }
    }
    return definitions;
  }

  /** In the header of the file, so that one ledger's file is not taken for another's. */
  private static int mark(String ledger) {
    CRC32C checksum = new CRC32C();
    checksum.update(ledger.getBytes(StandardCharsets.UTF_8));
    return (int) checksum.getValue();
  }

  private static int number(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
