package io.qinggui.bench.replay;

import com.mongodb.client.MongoDatabase;
import io.qinggui.bench.filings.Filing;
import io.qinggui.bench.rivals.AxonOnJdbc;
import io.qinggui.platform.command.CatalogSerializer;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.consumer.store.SqliteConsumerStore;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.axon.LedgerEventStorageEngine;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import io.qinggui.platform.testkit.EmbeddedMongo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** All ways to read a filled market again. Each fails when it does not see everything. */
final class Replays {

  static final String LEDGER = "ledger, Axon processor, counting";
  static final String RIVAL = "Axon JDBC, Axon processor, counting";
  static final String BARE = "bare read, JSON parsed";
  static final String STANDINGS = "ledger, standing projection";

  private static final int BATCH = 1_000;

  private final Filled filled;
  private final EmbeddedMongo server;
  private final Map<String, Replay> all = new LinkedHashMap<>();

  /** A replay; its time is taken around {@code run}, what it needs is opened before. */
  interface Replay {
    void run(Timer timer) throws Exception;
  }

  /** Takes the time of what it is given. */
  interface Timer {
    void time(Timed timed) throws Exception;
  }

  /** What takes time. */
  interface Timed {
    void run() throws Exception;
  }

  Replays(Filled filled, EmbeddedMongo server) {
    this.filled = filled;
    this.server = server;
    all.put(LEDGER, this::throughAxon);
    all.put(RIVAL, this::rival);
    all.put(BARE, timer -> timer.time(() -> require(new BareRead(filled.ledgerFile()).count())));
    all.put("ledger read, events parsed", this::plainRead);
    all.put(STANDINGS, timer -> rebuild(timer, Rebuild::standings));
    all.put("ledger, licenses projection", timer -> rebuild(timer, Rebuild::licenses));
    all.put("ledger opened and verified", timer -> timer.time(() -> filled.ledger().close()));
  }

  Map<String, Replay> all() {
    return all;
  }

  private void throughAxon(Timer timer) throws Exception {
    try (Ledger ledger = filled.ledger()) {
      var engine = new LedgerEventStorageEngine(ledger, new CatalogSerializer<>(Filing.CATALOG));
      through(engine, timer);
    }
  }

  private void rival(Timer timer) throws Exception {
    try (AxonOnJdbc rival = filled.rival()) {
      through(rival.engine(), timer);
    }
  }

  private void through(EventStorageEngine engine, Timer timer) throws Exception {
    try (ThroughAxon processor = new ThroughAxon(engine, events())) {
      timer.time(() -> require(processor.count()));
    }
  }

  private void plainRead(Timer timer) throws Exception {
    try (Ledger ledger = filled.ledger()) {
      timer.time(() -> require(read(ledger)));
    }
  }

  private void rebuild(Timer timer, ToLongFunction<Rebuild> way) throws Exception {
    MongoDatabase database = server.freshDatabase();
    try (SqliteLedger ledger = filled.ledger();
        ConsumerStore consumers = SqliteConsumerStore.open(filled.directory(), Filled.LEDGER)) {
      Rebuild rebuild = new Rebuild(ledger, consumers, database);
      timer.time(
          () -> {
            long documents = way.applyAsLong(rebuild);
            if (documents != filled.market().operators()) {
              throw new IllegalStateException(documents + " documents");
            }
          });
    } finally {
      database.drop();
    }
  }

  private static long read(Ledger ledger) {
    long position = 0;
    List<LedgerEvent> batch = ledger.read(0, BATCH);
    while (!batch.isEmpty()) {
      batch.forEach(Filing.CATALOG::read);
      position = batch.getLast().position();
      batch = ledger.read(position, BATCH);
    }
    return position;
  }

  private void require(Map<Class<?>, Long> counts) {
    require(counts.values().stream().mapToLong(Long::longValue).sum());
  }

  private void require(long seen) {
    if (seen != events()) {
      throw new IllegalStateException("saw " + seen + " of " + events() + " events");
    }
  }

  private long events() {
    return filled.market().events();
  }
}
