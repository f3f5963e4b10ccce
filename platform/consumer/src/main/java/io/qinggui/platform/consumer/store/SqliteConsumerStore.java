package io.qinggui.platform.consumer.store;

import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.consumer.ParkedEvent;
import io.qinggui.platform.ledger.envelope.RecordedTime;
import io.qinggui.platform.ledger.sqlite.SmallDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Consumers' progress and parked events in a SQLite file of their own, {@code <name>.consumers.db},
 * so that they never wait for the ledger's writer, nor it for them. Every change is durable when
 * its call returns.
 */
public final class SqliteConsumerStore implements ConsumerStore {

  private static final String PARKED =
      "SELECT consumer, parked_key, ledger, position, event, error, parked_at FROM parked"
          + " WHERE consumer = ? ";
  private static final String IN_ORDER = " ORDER BY ledger, position LIMIT ?";

  private final SmallDatabase database;

  /** Asked for with every step of every consumer; the file is this process's alone. */
  private final Map<String, Long> counts = new ConcurrentHashMap<>();

  private SqliteConsumerStore(SmallDatabase database) {
    this.database = database;
  }

  /**
   * Opens the file, or begins an empty one.
   *
   * @param directory where the ledger's files are; created when it is missing
   * @param name the ledger's name
   * @throws UncheckedIOException when the directory cannot be used
   */
  public static SqliteConsumerStore open(Path directory, String name) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("consumers of " + name + " in " + directory, e);
    }
    SmallDatabase database = SmallDatabase.open(directory.resolve(name + ".consumers.db"));
    database.update(
        """
        CREATE TABLE IF NOT EXISTS progress(
          consumer TEXT NOT NULL,
          source TEXT NOT NULL,
          next_offset INTEGER NOT NULL,
          PRIMARY KEY(consumer, source)) WITHOUT ROWID
        """);
    database.update(
        """
        CREATE TABLE IF NOT EXISTS parked(
          consumer TEXT NOT NULL,
          ledger TEXT NOT NULL,
          position INTEGER NOT NULL,
          parked_key TEXT NOT NULL,
          event BLOB NOT NULL,
          error TEXT NOT NULL,
          parked_at INTEGER NOT NULL,
          PRIMARY KEY(consumer, ledger, position)) WITHOUT ROWID
        """);
    database.update("CREATE INDEX IF NOT EXISTS parked_key ON parked(consumer, parked_key)");
    return new SqliteConsumerStore(database);
  }

  @Override
  public Map<String, Long> progress(String consumer) {
    Map<String, Long> progress = new HashMap<>();
    database.query(
        "SELECT source, next_offset FROM progress WHERE consumer = ?",
        row -> progress.put(row.getString(1), row.getLong(2)),
        consumer);
    return Map.copyOf(progress);
  }

  @Override
  public void advance(Map<String, Map<String, Long>> progress) {
    database.together(() -> progress.forEach(this::replace));
  }

  private void replace(String consumer, Map<String, Long> progress) {
    progress.forEach(
        (source, offset) ->
            database.update(
                "INSERT OR REPLACE INTO progress(consumer, source, next_offset) VALUES (?, ?, ?)",
                consumer,
                source,
                offset));
  }

  @Override
  public void park(ParkedEvent event) {
    database.update(
        "INSERT OR REPLACE INTO parked(consumer, ledger, position, parked_key, event, error,"
            + " parked_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        event.consumer(),
        event.ledger(),
        event.position(),
        event.key(),
        event.event(),
        event.error(),
        RecordedTime.micros(event.parkedAt()));
    counts.remove(event.consumer());
  }

  @Override
  public List<ParkedEvent> parked(String consumer, int limit) {
    return select(PARKED + IN_ORDER, consumer, Math.max(0, limit));
  }

  @Override
  public List<ParkedEvent> parked(String consumer, String key) {
    return select(PARKED + "AND parked_key = ?" + IN_ORDER, consumer, key, Integer.MAX_VALUE);
  }

  @Override
  public Optional<ParkedEvent> parked(String consumer, String ledger, long position) {
    return select(PARKED + "AND ledger = ? AND position = ?", consumer, ledger, position).stream()
        .findFirst();
  }

  @Override
  public boolean isParked(String consumer, String key) {
    return !database
        .query(
            "SELECT 1 FROM parked WHERE consumer = ? AND parked_key = ? LIMIT 1",
            row -> true,
            consumer,
            key)
        .isEmpty();
  }

  @Override
  public long countParked(String consumer) {
    return counts.computeIfAbsent(consumer, this::count);
  }

  private long count(String consumer) {
    return database
        .query("SELECT count(*) FROM parked WHERE consumer = ?", row -> row.getLong(1), consumer)
        .getFirst();
  }

  @Override
  public void release(String consumer, String ledger, long position) {
    database.update(
        "DELETE FROM parked WHERE consumer = ? AND ledger = ? AND position = ?",
        consumer,
        ledger,
        position);
    counts.remove(consumer);
  }

  @Override
  public void releaseAll(String consumer) {
    database.update("DELETE FROM parked WHERE consumer = ?", consumer);
    counts.remove(consumer);
  }

  @Override
  public void close() {
    database.close();
  }

  private List<ParkedEvent> select(String sql, Object... parameters) {
    return database.query(
        sql,
        row ->
            new ParkedEvent(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getBytes(5),
                row.getString(6),
                RecordedTime.instant(row.getLong(7))),
        parameters);
  }
}
