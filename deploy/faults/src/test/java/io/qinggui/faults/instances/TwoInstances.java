package io.qinggui.faults.instances;

import com.mongodb.ConnectionString;
import io.qinggui.faults.audit.Findings;
import io.qinggui.faults.audit.TopicReader;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.mongo.MongoLedger;
import io.qinggui.platform.testkit.KafkaForTests;
import io.qinggui.platform.testkit.Tokens;
import io.qinggui.platform.testservers.MongoForTests;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/**
 * Two instances of the license service write into one MongoDB ledger and have a Kafka broker;
 * clients send the same commands to both at once. In the middle it becomes midnight, and now and
 * then one of them is killed and started again.
 */
final class TwoInstances {

  private static final int WORKERS = 12;

  private final Path folder;
  private final Duration duration;
  private final int kills;
  private final int busy;
  private final int quiet;
  private final Findings findings = new Findings();
  private final SimulatedClock time = new SimulatedClock();

  /**
   * @param duration of the load
   * @param kills how often one of them is killed, in turn
   * @param busy operators whom the load is about
   * @param quiet operators of whom nothing is recorded but a commitment that is not met
   */
  TwoInstances(Path folder, Duration duration, int kills, int busy, int quiet) {
    this.folder = folder;
    this.duration = duration;
    this.kills = kills;
    this.busy = busy;
    this.quiet = quiet;
  }

  Findings run() throws Exception {
    try (MongoForTests mongo = MongoForTests.own();
        KafkaForTests kafka = KafkaForTests.own()) {
      run(mongo, mongo.freshUri(), kafka);
    }
    return findings;
  }

  private void run(MongoForTests mongo, String ledger, KafkaForTests kafka) throws Exception {
    List<String> properties = properties(ledger, mongo.freshUri(), kafka);
    try (InstancePair pair = InstancePair.start(folder, properties, time, Tokens.miit())) {
      InstanceLoad load = new InstanceLoad(pair, busy, findings);
      for (int i = busy; i < busy + quiet; i++) {
        load.commit(i);
      }
      underLoad(pair, load);
      load.report();
      afterwards(mongo, ledger, kafka, pair, load);
    }
  }

  private List<String> properties(String ledger, String projections, KafkaForTests kafka) {
    return List.of(
        "spring.config.name=license-service",
        "qinggui.standalone.context=service",
        "server.address=127.0.0.1",
        "server.port=0",
        "spring.threads.virtual.enabled=true",
        "logging.level.root=WARN",
        "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + Tokens.jwkSetUri(),
        "qinggui.ledger.store=mongodb",
        "qinggui.ledger.mongodb.uri=" + ledger,
        "qinggui.projections.uri=" + projections,
        "qinggui.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
        "qinggui.license.announcement.every=1s",
        "qinggui.license.announcement.quiet=500ms");
  }

  private void underLoad(InstancePair pair, InstanceLoad load)
      throws IOException, InterruptedException {
    long started = System.nanoTime();
    try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      for (int i = 0; i < WORKERS; i++) {
        long seed = i;
        workers.execute(() -> load.work(seed));
      }
      try {
        faults(pair, started);
      } finally {
        load.stop();
      }
    }
    findings.count("seconds under load", (System.nanoTime() - started) / 1_000_000_000);
    findings.count("kills", kills);
  }

  /** Kills at even distances, and midnight in the middle. */
  private void faults(InstancePair pair, long started) throws IOException, InterruptedException {
    int steps = kills + 1;
    for (int step = 1; step <= steps; step++) {
      sleepUntil(started, duration.multipliedBy(2L * step - 1).dividedBy(2L * steps));
      if (step == (steps + 1) / 2) {
        time.pastMidnight();
        pair.moveClocks();
      }
      if (step <= kills) {
        pair.killAndRestart(step % 2);
      }
    }
    sleepUntil(started, duration);
  }

  private static void sleepUntil(long started, Duration moment) throws InterruptedException {
    long left = started + moment.toNanos() - System.nanoTime();
    if (left > 0) {
      Thread.sleep(Duration.ofNanos(left));
    }
  }

  private void afterwards(
      MongoForTests mongo, String uri, KafkaForTests kafka, InstancePair pair, InstanceLoad load)
      throws Exception {
    String database = Objects.requireNonNull(new ConnectionString(uri).getDatabase());
    try (Ledger ledger =
        MongoLedger.open(mongo.client().getDatabase(database), "license", InstantSource.system())) {
      Quiescence.await(ledger, busy + quiet);
      LedgerContent recorded = LedgerContent.in(ledger, findings);
      recorded.compare(load.taken());
      recorded.announced(busy, busy + quiet);
      published(kafka, recorded.ids());
      new ReplicaComparison(pair, findings).answers(busy + quiet);
    }
  }

  /** Every event is on the topic once, in order for each operator. */
  private void published(KafkaForTests kafka, Map<String, Long> ids) {
    Map<String, Integer> records = new HashMap<>();
    Map<String, Long> last = new HashMap<>();
    try (TopicReader topic = new TopicReader(kafka.bootstrapServers(), "qinggui.license")) {
      long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (records.size() < ids.size() && System.nanoTime() - end < 0) {
        topic.poll(record -> look(record.value(), records, last));
      }
      topic.readToEnd(record -> look(record.value(), records, last));
    }
    findings.count("records on the topic", records.values().stream().mapToInt(it -> it).sum());
    ids.keySet().forEach(id -> findings.expect(id + ": records", 1, records.getOrDefault(id, 0)));
    findings.expect("records of events", ids.size(), records.size());
  }

  private void look(JsonNode event, Map<String, Integer> records, Map<String, Long> last) {
    records.merge(event.path("id").asString(), 1, Integer::sum);
    long position = event.path("ledgerposition").asLong();
    Long before = last.put(event.path("subject").asString(), position);
    if (before != null && before >= position) {
      findings.wrong("%d comes after %d on the topic", position, before);
    }
  }
}
