package io.qinggui.bench.replay;

import io.qinggui.bench.rivals.Sqlite;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What reading costs at least: the rows in their order, and the JSON in them parsed. */
record BareRead(Path file) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** How many there are. */
  long count() throws SQLException {
    long count = 0;
    try (Connection connection = Sqlite.open(file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT stored FROM events ORDER BY position")) {
      while (rows.next()) {
        JsonNode event = JSON.readTree(rows.getBytes(1));
        count += event.has("data") ? 1 : 0;
      }
    }
    return count;
  }
}
