package io.qinggui.bench.faults.audit;

import io.qinggui.bench.faults.audit.LedgerInvariants.Entry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ledger's SQLite file, read with plain SQL and none of the product's code, while the system may
 * be running.
 *
 * @param name of the ledger
 * @param events by position
 * @param findings what does not hold
 */
public record LedgerFile(String name, List<StoredEvent> events, Findings findings) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Reads and checks all of it, without changing its files. */
  public static LedgerFile read(Path data, String name) throws SQLException {
    LedgerFile ledger = new LedgerFile(name, new ArrayList<>(), new Findings());
    Path file = data.resolve("ledgers").resolve(name).resolve(name + ".db");
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:file:" + file + "?mode=ro");
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 10000");
      connection.setAutoCommit(false);
      ledger.readEvents(statement);
      ledger.readCommands(statement);
    }
    return ledger;
  }

  private void readEvents(Statement statement) throws SQLException {
    LedgerInvariants invariants = new LedgerInvariants(name, findings);
    try (ResultSet rows =
        statement.executeQuery("SELECT position, stored, leaf_hash FROM events ORDER BY 1")) {
      while (rows.next()) {
        byte[] stored = rows.getBytes(2);
        byte[] leaf = rows.getBytes(3);
        StoredEvent event =
            event(rows.getLong(1), JSON.readTree(stored), HexFormat.of().formatHex(leaf));
        invariants.check(entry(event, LedgerInvariants.isLeafHash(leaf, stored)));
        events.add(event);
      }
    }
  }

  private StoredEvent event(long position, JsonNode stored, String leaf) {
    return new StoredEvent(
        name,
        position,
        stored.path("id").asString(),
        stored.path("type").asString(),
        stored.path("stream").asString(),
        stored.path("sequence").asLong(),
        stored.path("subject").asString(),
        Instant.parse(stored.path("recordedAt").asString()),
        stored.path("commandId").asString(),
        text(stored.path("meta").path("note")),
        text(stored.path("meta").path("causedBy")),
        stored.path("data"),
        leaf);
  }

  private static Entry entry(StoredEvent event, boolean intact) {
    return new Entry(
        event.position(),
        event.id(),
        event.stream(),
        event.sequence(),
        event.commandId(),
        event.recordedAt(),
        intact);
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() ? node.stringValue() : null;
  }

  /** The outcome of every command: its first position and the number of its events. */
  private void readCommands(Statement statement) throws SQLException {
    Map<String, List<StoredEvent>> byCommand = new HashMap<>();
    events.forEach(
        event -> byCommand.computeIfAbsent(event.commandId(), c -> new ArrayList<>()).add(event));
    int commands = 0;
    try (ResultSet rows =
        statement.executeQuery("SELECT command_id, first_position, count FROM commands")) {
      while (rows.next()) {
        commands++;
        List<StoredEvent> of = byCommand.getOrDefault(rows.getString(1), List.of());
        if (of.size() != rows.getInt(3)
            || of.getFirst().position() != rows.getLong(2)
            || of.getLast().position() != rows.getLong(2) + of.size() - 1) {
          findings.wrong(name + ": outcome and events differ for command " + rows.getString(1));
        }
      }
    }
    if (commands != byCommand.size()) {
      findings.wrong(name + ": " + commands + " outcomes of " + byCommand.size() + " commands");
    }
  }
}
