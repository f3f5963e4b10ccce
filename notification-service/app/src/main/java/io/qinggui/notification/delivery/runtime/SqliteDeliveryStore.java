package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.delivery.Delivery;
import io.qinggui.notification.delivery.DeliveryStatus;
import io.qinggui.notification.delivery.LaneState;
import io.qinggui.notification.delivery.Run;
import io.qinggui.platform.ledger.sqlite.SmallDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deliveries in a SQLite file of their own beside the ledger, of one process. */
final class SqliteDeliveryStore implements DeliveryStore {

  private static final List<String> SCHEMA =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS delivery(
            subscription TEXT NOT NULL,
            run TEXT NOT NULL,
            position INTEGER NOT NULL,
            subject TEXT NOT NULL,
            status TEXT NOT NULL,
            next_at INTEGER,
            recovery TEXT,
            body TEXT NOT NULL,
            PRIMARY KEY(subscription, run, position)) WITHOUT ROWID
          """,
          """
          CREATE INDEX IF NOT EXISTS delivery_open ON delivery(subscription, run, subject, position)
            WHERE status IN ('WAITING', 'RETRYING')
          """,
          """
          CREATE INDEX IF NOT EXISTS delivery_status
            ON delivery(subscription, run, status, position)
          """,
          """
          CREATE INDEX IF NOT EXISTS delivery_recovery ON delivery(subscription, recovery)
            WHERE recovery IS NOT NULL
          """,
          "CREATE TABLE IF NOT EXISTS lane(subscription TEXT PRIMARY KEY, body TEXT NOT NULL)",
          """
          CREATE TABLE IF NOT EXISTS run(
            id TEXT PRIMARY KEY,
            subscription TEXT NOT NULL,
            open INTEGER NOT NULL,
            body TEXT NOT NULL)
          """,
          "CREATE INDEX IF NOT EXISTS run_open ON run(open) WHERE open = 1",
          "CREATE INDEX IF NOT EXISTS run_subscription ON run(subscription)");

  private final SmallDatabase database;

  private SqliteDeliveryStore(SmallDatabase database) {
    this.database = database;
  }

  /** Opens {@code deliveries.db} in a directory that exists, or begins an empty one. */
  static SqliteDeliveryStore open(Path directory) {
    SmallDatabase database = SmallDatabase.open(directory.resolve("deliveries.db"));
    SCHEMA.forEach(database::update);
    return new SqliteDeliveryStore(database);
  }

  @Override
  public void apply(Changes changes) {
    database.together(
        () -> {
          changes.deliveries().forEach(this::put);
          changes.runs().forEach(this::put);
          changes.lanes().forEach(this::put);
        });
  }

  private void put(Delivery it) {
    database.update(
        "INSERT OR REPLACE INTO delivery(subscription, run, position, subject, status, next_at,"
            + " recovery, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        it.subscription(),
        it.run(),
        it.position(),
        it.subject(),
        it.status().name(),
        it.nextAttempt() == null ? null : it.nextAttempt().toEpochMilli(),
        it.recovery(),
        DeliveryJson.text(it));
  }

  private void put(Run it) {
    database.update(
        "INSERT OR REPLACE INTO run(id, subscription, open, body) VALUES (?, ?, ?, ?)",
        it.id(),
        it.subscription(),
        it.isTakenUp() ? 0 : 1,
        DeliveryJson.text(it));
  }

  private void put(LaneState it) {
    database.update(
        "INSERT OR REPLACE INTO lane(subscription, body) VALUES (?, ?)",
        it.subscription(),
        DeliveryJson.text(it));
  }

  @Override
  public Optional<LaneState> lane(String subscription) {
    return database
        .query(
            "SELECT body FROM lane WHERE subscription = ?",
            row -> DeliveryJson.lane(row.getString(1)),
            subscription)
        .stream()
        .findFirst();
  }

  @Override
  public List<Long> keptAfter(String subscription, String run, long position) {
    return database.query(
        "SELECT position FROM delivery WHERE subscription = ? AND run = ? AND position > ?"
            + " ORDER BY position",
        row -> row.getLong(1),
        subscription,
        run,
        position);
  }

  @Override
  public List<Delivery> retrying(String subscription, String run, int limit) {
    return deliveries(
        "subscription = ? AND run = ? AND status = 'RETRYING' ORDER BY next_at, position LIMIT ?",
        subscription,
        run,
        limit);
  }

  @Override
  public List<Delivery> waiting(String subscription, String run, String subject, int limit) {
    return deliveries(
        "subscription = ? AND run = ? AND subject = ? AND status = 'WAITING'"
            + " ORDER BY position LIMIT ?",
        subscription,
        run,
        subject,
        limit);
  }

  @Override
  public Set<String> openSubjects(String subscription, String run) {
    return Set.copyOf(
        database.query(
            "SELECT DISTINCT subject FROM delivery WHERE subscription = ? AND run = ?"
                + " AND status IN ('WAITING', 'RETRYING')",
            row -> row.getString(1),
            subscription,
            run));
  }

  @Override
  public Map<DeliveryStatus, Long> counts(String subscription, String run) {
    return counts("run", subscription, run);
  }

  @Override
  public Map<DeliveryStatus, Long> recovered(String subscription, String recovery) {
    return counts("recovery", subscription, recovery);
  }

  private Map<DeliveryStatus, Long> counts(String column, String subscription, String value) {
    Map<DeliveryStatus, Long> counts = new EnumMap<>(DeliveryStatus.class);
    database.query(
        "SELECT status, count(*) FROM delivery WHERE subscription = ? AND "
            + column
            + " = ? GROUP BY status",
        row -> counts.put(DeliveryStatus.valueOf(row.getString(1)), row.getLong(2)),
        subscription,
        value);
    return counts;
  }

  @Override
  public List<Delivery> exhausted(String subscription, long after, long until, int limit) {
    return deliveries(
        "subscription = ? AND run = '' AND status = 'EXHAUSTED' AND position > ? AND position <= ?"
            + " ORDER BY position LIMIT ?",
        subscription,
        after,
        until,
        limit);
  }

  @Override
  public Optional<Delivery> delivery(String subscription, String run, long position) {
    return deliveries("subscription = ? AND run = ? AND position = ?", subscription, run, position)
        .stream()
        .findFirst();
  }

  @Override
  public List<Delivery> latest(
      String subscription, @Nullable DeliveryStatus status, long before, int limit) {
    String order = " AND position < ? ORDER BY position DESC LIMIT ?";
    return status == null
        ? deliveries("subscription = ? AND run = ''" + order, subscription, before, limit)
        : deliveries(
            "subscription = ? AND run = '' AND status = ?" + order,
            subscription,
            status.name(),
            before,
            limit);
  }

  @Override
  public List<Run> runs(String subscription) {
    return database.query(
        "SELECT body FROM run WHERE subscription = ? ORDER BY id",
        row -> DeliveryJson.run(row.getString(1)),
        subscription);
  }

  @Override
  public Optional<Run> run(String id) {
    return database
        .query("SELECT body FROM run WHERE id = ?", row -> DeliveryJson.run(row.getString(1)), id)
        .stream()
        .findFirst();
  }

  @Override
  public List<Run> openRuns() {
    return database.query(
        "SELECT body FROM run WHERE open = 1 ORDER BY id",
        row -> DeliveryJson.run(row.getString(1)));
  }

  @Override
  public void prune(String subscription, int kept) {
    database.update(
        """
        DELETE FROM delivery WHERE subscription = ? AND status = 'DELIVERED' AND position <= (
          SELECT position FROM delivery WHERE subscription = ? AND run = '' AND status = 'DELIVERED'
          ORDER BY position DESC LIMIT 1 OFFSET ?)
        """,
        subscription,
        subscription,
        kept);
  }

  @Override
  public void forget(String subscription) {
    database.together(
        () -> {
          database.update("DELETE FROM delivery WHERE subscription = ?", subscription);
          database.update("DELETE FROM run WHERE subscription = ?", subscription);
          database.update("DELETE FROM lane WHERE subscription = ?", subscription);
        });
  }

  @Override
  public int present(String instance, Instant now, Instant until) {
    return 1;
  }

  /** The ledger's files are of one process: it has all of the work. */
  @Override
  public boolean lease(int share, String instance, Instant now, Instant until) {
    return true;
  }

  @Override
  public void release(int share, String instance) {
    // nobody else could take it
  }

  @Override
  public void close() {
    database.close();
  }

  private List<Delivery> deliveries(String where, Object... parameters) {
    return database.query(
        "SELECT body FROM delivery WHERE " + where,
        row -> DeliveryJson.delivery(row.getString(1)),
        parameters);
  }
}
