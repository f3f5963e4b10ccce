package io.qinggui.platform.ledger.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A reading connection with its prepared statements; used by one thread at a time. */
final class ReaderSession implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ReaderSession.class);

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  ReaderSession(Connection connection) {
    this.connection = connection;
  }

  <T> T query(String sql, ReaderPool.Binding binding, ReaderPool.Rows<T> rows) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    binding.bind(statement);
    try (ResultSet result = statement.executeQuery()) {
      return rows.take(result);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      log.warn("Closing a reading connection", e);
    }
  }
}
