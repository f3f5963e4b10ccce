package io.qinggui.bench.rivals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What SQLite can do at most: finished bytes into one table without an index, by one thread, a
 * group in each durable transaction.
 */
public final class BareSqlite implements AutoCloseable {

  private final Connection connection;
  private final PreparedStatement insert;

  /** An empty table in a new file. */
  public BareSqlite(Path file) throws SQLException {
    connection = Sqlite.open(file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE events(position INTEGER PRIMARY KEY, stored BLOB NOT NULL)");
    }
    connection.setAutoCommit(false);
    insert = connection.prepareStatement("INSERT INTO events(stored) VALUES (?)");
  }

  /** Durably adds a group. */
  public void append(List<byte[]> group) throws SQLException {
    for (byte[] stored : group) {
      insert.setBytes(1, stored);
      insert.executeUpdate();
    }
    connection.commit();
  }

  /** How many there are. */
  public long count() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM events")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
