package io.qinggui.platform.log;

import static io.qinggui.platform.log.Outside.SIGNERS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.log.file.FileLogStore;
import io.qinggui.platform.log.mongo.MongoLogStore;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.key.KeyAlgorithm;
import io.qinggui.platform.transparency.merkle.Frontier;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.tile.BundleId;
import io.qinggui.platform.transparency.tile.TileId;
import io.qinggui.platform.witnessing.StubWitness;
import io.qinggui.platform.witnessing.WitnessAnswer;
import io.qinggui.platform.witnessing.WitnessState;
import io.qinggui.platform.witnessing.WitnessingSettings;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log and its witnesses, over HTTP. */
class WitnessedLogTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final long DAY = 86_400;
  private static final WitnessingSettings SETTINGS =
      new WitnessingSettings(
          Duration.ofSeconds(20),
          64 * 1024,
          Duration.ofMillis(20),
          Duration.ofMillis(200),
          Duration.ofHours(1));

  @TempDir private Path directory;

  private final LeafLedger ledger = LeafLedger.of(300);
  private final AtomicLong now = new AtomicLong(StubWitness.NOW);
  private final StubWitness court = witness("court.example/w1", KeyAlgorithm.ED25519, 11);
  private final StubWitness carrier = witness("carrier.example/w1", KeyAlgorithm.ML_DSA_44, 12);
  private final List<TransparencyLog> logs = new ArrayList<>();

  @AfterEach
  void stop() {
    logs.forEach(TransparencyLog::close);
    court.close();
    carrier.close();
  }

  @Test
  void before_the_first_quorum_nothing_is_served() {
    carrier.answers(503, "text/plain", new byte[0]);
    TransparencyLog log = start(Serving.WITNESSED);
    await().atMost(SOON).until(() -> log.publishedSize().orElse(-1) == 300);

    assertThat(log.state()).isEqualTo(new LogState.Unwitnessed(300));
    assertThat(log.servedSize()).isEmpty();
    assertThat(log.quorumAge()).isNaN();
    assertThatThrownBy(log::checkpoint).isInstanceOf(LogUnavailableException.class);
    assertThatThrownBy(() -> log.tile(new TileId(0, 0, 1)))
        .isInstanceOf(LogUnavailableException.class);
    assertThatThrownBy(() -> log.bundle(new BundleId(0, 1)))
        .isInstanceOf(LogUnavailableException.class);
    assertThatThrownBy(() -> log.inclusion(event(1), null))
        .isInstanceOf(LogUnavailableException.class);
    assertThatThrownBy(() -> log.consistency(0, null)).isInstanceOf(LogUnavailableException.class);

    carrier.isHonest();
    awaitServed(log, 300);
    assertThat(log.state()).isEqualTo(new LogState.Following());
    assertThat(cosigners(log)).containsExactlyInAnyOrder("court.example/w1", "carrier.example/w1");
  }

  @Test
  void all_that_is_shown_agrees_with_the_checkpoint_that_has_a_quorum() {
    TransparencyLog log = start(Serving.WITNESSED);
    awaitServed(log, 300);
    carrier.answers(503, "text/plain", new byte[0]);
    ledger.grow(50);
    await().atMost(SOON).until(() -> log.publishedSize().orElse(-1) == 350);

    Hash root = log.checkpoint().checkpoint().root();
    assertThat(log.checkpoint().checkpoint().size()).isEqualTo(300);
    assertThat(log.tile(new TileId(0, 1, 44))).isPresent();
    assertThat(log.tile(new TileId(0, 1, 45))).isEmpty();
    assertThat(log.bundle(new BundleId(1, 44))).isPresent();
    assertThat(log.bundle(new BundleId(1, 45))).isEmpty();
    LogInclusion inclusion = log.inclusion(event(7), null);
    assertThat(inclusion.root()).isEqualTo(root);
    assertThat(inclusion.checkpoint()).isEqualTo(log.checkpoint());
    assertThatThrownBy(() -> log.inclusion(event(301), null))
        .isInstanceOfSatisfying(
            UnpublishedSizeException.class, it -> assertThat(it.published()).isEqualTo(300));
    assertThatThrownBy(() -> log.consistency(3, 301L)).isInstanceOf(UnpublishedSizeException.class);
    assertThat(log.consistency(3, null).root()).isEqualTo(root);
    await().atMost(SOON).until(() -> log.quorumWaiting() > 0);

    carrier.isHonest();
    awaitServed(log, 350);
    assertThat(log.inclusion(event(301), null).checkpoint()).isEqualTo(log.checkpoint());
    assertThat(log.quorumWaiting()).isZero();
  }

  @Test
  void the_latest_is_served_with_whatever_cosignatures_are_there() {
    carrier.answers(503, "text/plain", new byte[0]);
    TransparencyLog log = start(Serving.LATEST);
    awaitServed(log, 300);
    await().atMost(SOON).until(() -> cosigners(log).equals(List.of("court.example/w1")));
    carrier.isHonest();
    await().atMost(SOON).until(() -> cosigners(log).size() == 2);

    court.close();
    carrier.close();
    ledger.grow(1);

    awaitServed(log, 301);
    assertThat(cosigners(log)).isEmpty();
    assertThat(log.state()).isEqualTo(new LogState.Following());
  }

  @Test
  void nobody_who_publishes_waits_for_witnesses_that_hang() {
    CountDownLatch forever = new CountDownLatch(1);
    for (StubWitness witness : List.of(court, carrier)) {
      witness.behaves(exchange -> awaitOpen(forever));
    }
    TransparencyLog log = start(Serving.LATEST);

    for (int size = 300; size < 303; size++) {
      awaitServed(log, size);
      ledger.grow(1);
    }
    forever.countDown();
  }

  @Test
  void what_has_a_quorum_is_served_after_a_restart_without_anybody() {
    TransparencyLog before = start(Serving.WITNESSED);
    awaitServed(before, 300);
    byte[] note = before.note();
    before.close();
    court.answers(503, "text/plain", new byte[0]);
    ledger.grow(1);

    TransparencyLog after = start(Serving.WITNESSED);
    await().atMost(SOON).until(() -> after.publishedSize().orElse(-1) == 301);

    assertThat(after.note()).isEqualTo(note);
    now.addAndGet(60);
    await().atMost(SOON).until(() -> after.quorumAge() == 60);
    court.isHonest();
    awaitServed(after, 301);
  }

  @Test
  void a_witness_may_be_away_for_a_day() {
    TransparencyLog log = start(Serving.WITNESSED);
    awaitServed(log, 300);
    carrier.answers(503, "text/plain", new byte[0]);
    ledger.grow(400);
    await().atMost(SOON).until(() -> state(log, "carrier").failures() > 0);
    moveClocks(DAY);
    ledger.grow(400);
    await().atMost(SOON).until(() -> log.publishedSize().orElse(-1) == 1_100);

    assertThat(log.checkpoint().checkpoint().size()).isEqualTo(300);
    assertThat(log.quorumAge()).isEqualTo(DAY);
    assertThat(log.state()).isEqualTo(new LogState.Following());
    assertThat(state(log, "carrier").last()).isInstanceOf(WitnessAnswer.Failed.class);
    assertThat(state(log, "court").failures()).isZero();

    carrier.isHonest();

    awaitServed(log, 1_100);
    assertThat(log.quorumAge()).isZero();
    assertThat(state(log, "carrier").failures()).isZero();
    assertThat(state(log, "carrier").failed()).isPositive();
  }

  @Test
  void where_nothing_is_new_witnesses_vouch_again_after_an_hour() {
    TransparencyLog log = start(Serving.WITNESSED);
    awaitServed(log, 300);
    byte[] before = log.note();

    moveClocks(3_601);

    await().atMost(SOON).until(() -> log.quorumAge() == 0);
    await().atMost(SOON).until(() -> !Arrays.equals(log.note(), before));
    assertThat(log.checkpoint().checkpoint().size()).isEqualTo(300);
    assertThat(cosigners(log)).hasSize(2);
  }

  @Test
  void a_witness_that_saw_another_history_is_told_of_and_not_forgotten() {
    Hash other = Hash.of(Outside.seed(99));
    court.hasSeen(SIGNERS.sign(200, other, Instant.ofEpochSecond(StubWitness.NOW)));
    TransparencyLog log = start(Serving.WITNESSED);

    await().atMost(SOON).until(() -> state(log, "court").inconsistent() > 0);
    assertThat(state(log, "court").last()).isEqualTo(new WitnessAnswer.Inconsistent());
    assertThat(log.servedSize()).isEmpty();

    court.answers(503, "text/plain", new byte[0]);
    await().atMost(SOON).until(() -> state(log, "court").last() instanceof WitnessAnswer.Failed);
    assertThat(state(log, "court").inconsistent()).isPositive();
  }

  @Test
  void a_damaged_tile_does_not_look_like_a_fork() throws IOException {
    court.answers(503, "text/plain", new byte[0]);
    Frontier first = new Frontier();
    ledger.leafHashes(0, 100).forEach(first::append);
    court.hasSeen(SIGNERS.sign(100, first.root(), Instant.ofEpochSecond(StubWitness.NOW)));
    TransparencyLog log = start(Serving.WITNESSED);
    await().atMost(SOON).until(() -> state(log, "court").failures() > 0);
    try (RandomAccessFile tiles =
        new RandomAccessFile(directory.resolve("level-0").toFile(), "rw")) {
      tiles.seek(100);
      int octet = tiles.read();
      tiles.seek(100);
      tiles.write(octet ^ 1);
    }

    court.isHonest();

    awaitServed(log, 300);
    assertThat(state(log, "court").inconsistent()).isZero();
  }

  @Test
  void two_instances_serve_what_either_of_them_got() {
    MongoDatabase database = EmbeddedMongo.shared().freshDatabase();
    TransparencyLog one = start(Serving.WITNESSED, MongoLogStore.open(database, "license"));
    TransparencyLog other = start(Serving.WITNESSED, MongoLogStore.open(database, "license"));
    Outside outside = new Outside();
    for (int size = 300; size < 900; size += 150) {
      int wanted = size;
      awaitServed(one, wanted);
      awaitServed(other, wanted);
      outside.sees(MongoLogStore.open(database, "license"));
      assertThat(one.checkpoint().checkpoint()).isEqualTo(other.checkpoint().checkpoint());
      ledger.grow(150);
    }
    assertThat(state(one, "court").inconsistent()).isZero();
    assertThat(state(other, "carrier").inconsistent()).isZero();
  }

  private TransparencyLog start(Serving serving) {
    return start(serving, FileLogStore.open(directory));
  }

  private TransparencyLog start(Serving serving, LogStore store) {
    String file =
        "witness court %s %s\nwitness carrier %s %s\ngroup both all court carrier\nquorum both\n"
            .formatted(court.key(), court.prefix(), carrier.key(), carrier.prefix());
    LogPolicy policy = LogPolicy.read(file.getBytes(UTF_8), SIGNERS);
    TransparencyLog log =
        TransparencyLog.start(
            ledger,
            store,
            SIGNERS,
            new LogWitnessing(policy, serving, SETTINGS),
            () -> Instant.ofEpochSecond(now.get()));
    logs.add(log);
    return log;
  }

  private static StubWitness witness(String name, KeyAlgorithm algorithm, int key) {
    return new StubWitness(name, algorithm, key, SIGNERS.keys());
  }

  private void moveClocks(long seconds) {
    now.addAndGet(seconds);
    court.setClock(now.get());
    carrier.setClock(now.get());
  }

  private static List<String> cosigners(TransparencyLog log) {
    return SignedCheckpoint.parse(log.note()).note().signatures().stream()
        .map(it -> it.name())
        .filter(name -> !name.equals(SIGNERS.origin()))
        .toList();
  }

  private static WitnessState state(TransparencyLog log, String name) {
    return log.witnesses().stream()
        .filter(it -> it.names().contains(name))
        .findFirst()
        .orElseThrow();
  }

  private LedgerEvent event(int position) {
    return ledger.read(position - 1, 1).getFirst();
  }

  private static void awaitServed(TransparencyLog log, long size) {
    await().atMost(SOON).until(() -> log.servedSize().orElse(-1) == size);
  }

  private static void awaitOpen(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
