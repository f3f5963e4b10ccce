package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerUnavailableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A SQLite file beside the ledger's that is small and used little: one connection, one caller at a
 * time. It is set up as the ledger's own (WAL, synchronous FULL): every change is durable when its
 * call returns.
 */
public final class SmallDatabase implements AutoCloseable {

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  private SmallDatabase(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens the file, or begins an empty one.
   *
   * @throws LedgerUnavailableException when it cannot be opened
   */
  public static SmallDatabase open(Path file) {
    try {
      return new SmallDatabase(new Database(file, 0).writer());
    } catch (SQLException e) {
      throw new LedgerUnavailableException("opening " + file, e);
    }
  }

  /** Makes something of a row. */
  @FunctionalInterface
  public interface Row<T> {

    /** Reads the columns of the row, and does not move on from it. */
    T take(ResultSet row) throws SQLException;
  }

  /**
   * All rows that a query finds.
   *
   * @throws LedgerUnavailableException when the file cannot be read
   */
  public synchronized <T> List<T> query(String sql, Row<T> take, @Nullable Object... parameters) {
    List<T> answers = new ArrayList<>();
    try (ResultSet rows = bound(sql, parameters).executeQuery()) {
      while (rows.next()) {
        answers.add(take.take(rows));
      }
      return answers;
    } catch (SQLException e) {
      throw new LedgerUnavailableException(sql, e);
    }
  }

  /**
   * Changes rows, or the schema.
   *
   * @throws LedgerUnavailableException when the file cannot be written
   */
  public synchronized void update(String sql, @Nullable Object... parameters) {
    try {
      bound(sql, parameters).executeUpdate();
    } catch (SQLException e) {
      throw new LedgerUnavailableException(sql, e);
    }
  }

  /**
   * Several updates in one transaction: all of them, or none when one fails.
   *
   * @throws LedgerUnavailableException when the file cannot be written
   */
  public synchronized void together(Runnable updates) {
    update("BEGIN IMMEDIATE");
    try {
      updates.run();
      update("COMMIT");
    } catch (RuntimeException e) {
      update("ROLLBACK");
      throw e;
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new LedgerUnavailableException("closing", e);
    }
  }
}
