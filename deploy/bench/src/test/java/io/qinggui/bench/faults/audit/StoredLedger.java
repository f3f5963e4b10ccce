package io.qinggui.bench.faults.audit;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ledger's file, read with plain SQL while the system may be running, and checked by itself:
 * positions and sequences without a gap, recorded times, hashes, one command at one place.
 *
 * @param name of the ledger
 * @param events by position
 * @param wrong what does not hold
 */
public record StoredLedger(String name, List<StoredEvent> events, List<String> wrong) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Reads all of it, without changing its files. */
  public static StoredLedger read(Path data, String name) throws SQLException {
    StoredLedger ledger = new StoredLedger(name, new ArrayList<>(), new ArrayList<>());
    Path file = data.resolve("ledgers").resolve(name).resolve(name + ".db");
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:file:" + file + "?mode=ro");
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 10000");
      connection.setAutoCommit(false);
      ledger.readEvents(statement);
      ledger.readCommands(statement);
    }
    ledger.checkOrder();
    return ledger;
  }

  private void readEvents(Statement statement) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery("SELECT position, stored, leaf_hash FROM events ORDER BY 1")) {
      while (rows.next()) {
        byte[] stored = rows.getBytes(2);
        String leaf = HexFormat.of().formatHex(rows.getBytes(3));
        StoredEvent event = event(rows.getLong(1), JSON.readTree(stored), leaf);
        if (!leaf.equals(leafOf(stored))) {
          wrong.add(event + " has not the hash of its bytes");
        }
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
        stored.path("recordedAt").asString(),
        stored.path("commandId").asString(),
        text(stored.path("meta").path("note")),
        text(stored.path("meta").path("causedBy")),
        stored.path("data"),
        leaf);
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
          wrong.add(name + ": outcome and events differ for command " + rows.getString(1));
        }
      }
    }
    if (commands != byCommand.size()) {
      wrong.add(name + ": " + commands + " outcomes of " + byCommand.size() + " commands");
    }
  }

  private void checkOrder() {
    Map<String, Long> sequences = new HashMap<>();
    Map<String, StoredEvent> ids = new HashMap<>();
    StoredEvent before = null;
    for (StoredEvent event : events) {
      require(event.position() == (before == null ? 1 : before.position() + 1), event, "gap");
      require(
          event.sequence() == sequences.getOrDefault(event.stream(), -1L) + 1, event, "sequence");
      require(ids.put(event.id(), event) == null, event, "id taken twice");
      if (before != null) {
        int order = event.recordedAt().compareTo(before.recordedAt());
        require(
            event.commandId().equals(before.commandId()) ? order == 0 : order > 0, event, "time");
      }
      sequences.put(event.stream(), event.sequence());
      before = event;
    }
  }

  private void require(boolean holds, StoredEvent event, String what) {
    if (!holds) {
      wrong.add(event + ": " + what);
    }
  }

  private static String leafOf(byte[] stored) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update((byte) 0);
      return HexFormat.of().formatHex(sha.digest(stored));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
