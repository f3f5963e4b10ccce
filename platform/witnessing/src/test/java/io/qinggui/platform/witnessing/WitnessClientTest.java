package io.qinggui.platform.witnessing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.transparency.checkpoint.CheckpointVerifier;
import io.qinggui.platform.transparency.checkpoint.Cosigner;
import io.qinggui.platform.transparency.key.KeyAlgorithm;
import io.qinggui.platform.transparency.note.NoteSigner;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.transparency.witness.AddCheckpoint;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WitnessClientTest {

  private final GrowingLog log = GrowingLog.of(20);
  private final StubWitness witness =
      new StubWitness("court.example/w1", KeyAlgorithm.ED25519, 3, log);
  private final HttpClient http = HttpClient.newHttpClient();
  private final WitnessClient client = client(witness.prefix(), witness.key());

  @AfterEach
  void close() {
    witness.close();
    http.shutdownNow();
  }

  @Test
  void a_witness_that_never_saw_the_log_cosigns_at_once() throws InterruptedException {
    WitnessAnswer answer = client.ask(log.signed(), log.proofs());

    assertThat(answer).isInstanceOf(WitnessAnswer.Cosigned.class);
    var verifier = new CheckpointVerifier(witness.key());
    assertThat(((WitnessAnswer.Cosigned) answer).cosignatures())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(verifier.verifies(log.signed().note().text(), it.signature())).isTrue();
              assertThat(verifier.time(it)).isEqualTo(StubWitness.NOW);
            });
    assertThat(old()).containsExactly(0L);
  }

  @Test
  void its_size_is_remembered() throws InterruptedException {
    client.ask(log.signed(), log.proofs());
    log.grow(30);

    assertThat(client.ask(log.signed(), log.proofs())).isInstanceOf(WitnessAnswer.Cosigned.class);
    assertThat(client.ask(log.signed(), log.proofs())).isInstanceOf(WitnessAnswer.Cosigned.class);
    assertThat(old()).containsExactly(0L, 20L, 30L);
  }

  @Test
  void a_witness_that_was_away_for_long_gets_a_proof_from_where_it_was()
      throws InterruptedException {
    witness.hasSeen(log.signed(3));
    log.grow(700);

    assertThat(client.ask(log.signed(), log.proofs())).isInstanceOf(WitnessAnswer.Cosigned.class);
    assertThat(old()).containsExactly(0L, 3L);
    assertThat(witness.size()).isEqualTo(700);
  }

  @Test
  void a_witness_that_lost_its_records_is_believed() throws InterruptedException {
    client.ask(log.signed(), log.proofs());
    witness.hasSeen(log.signed(0));
    log.grow(25);

    assertThat(client.ask(log.signed(), log.proofs())).isInstanceOf(WitnessAnswer.Cosigned.class);
    assertThat(old()).containsExactly(0L, 20L, 0L);
  }

  @Test
  void a_witness_that_saw_more_is_ahead() throws InterruptedException {
    witness.hasSeen(log.grow(25).signed());

    assertThat(client.ask(log.signed(20), log.proofs())).isEqualTo(new WitnessAnswer.Ahead(25));
    assertThat(old()).containsExactly(0L);
  }

  @Test
  void a_fork_is_told() throws InterruptedException {
    witness.hasSeen(log.forkedBehind(5, "another", 10).signed());

    assertThat(client.ask(log.signed(), log.proofs())).isEqualTo(new WitnessAnswer.Inconsistent());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404})
  void a_refusal_is_told(int status) throws InterruptedException {
    witness.answers(status, "text/plain", "whatever".getBytes(UTF_8));

    assertThat(client.ask(log.signed(), log.proofs())).isEqualTo(new WitnessAnswer.Refused(status));
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 204, 301, 307, 429, 500, 503})
  void any_other_status_is_a_failure(int status) throws InterruptedException {
    witness.answers(status, "text/plain", new byte[0]);

    assertFailure("it answered " + status);
  }

  @Test
  void a_proof_that_cannot_be_made_is_a_failure_and_no_request() throws InterruptedException {
    ConsistencyProofs broken =
        (from, to) -> {
          throw new IllegalStateException("no tile");
        };

    assertThat(client.ask(log.signed(), broken))
        .isInstanceOfSatisfying(
            WitnessAnswer.Failed.class, it -> assertThat(it.reason()).contains("no tile"));
    assertThat(witness.requests()).isEmpty();
  }

  @Test
  void an_answer_that_does_not_end_is_cut() throws InterruptedException {
    witness.behaves(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] much = new byte[64 * 1024];
          for (int i = 0; i < 10_000; i++) {
            exchange.getResponseBody().write(much);
          }
        });

    assertFailure("no answer");
  }

  @Test
  void an_answer_that_does_not_begin_is_not_waited_for() throws InterruptedException {
    witness.behaves(exchange -> hang());

    assertSlow();
  }

  @Test
  void an_answer_that_trickles_is_not_waited_for() throws InterruptedException {
    witness.behaves(
        exchange -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write('\u2014');
          exchange.getResponseBody().flush();
          hang();
        });

    assertSlow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "garbage\n", "\u2014 court.example/w1\n", "\u2014 a AAAA\n"})
  void garbage_is_a_failure(String body) throws InterruptedException {
    witness.answers(200, "text/plain", body.getBytes(UTF_8));

    assertThat(client.ask(log.signed(), log.proofs())).isInstanceOf(WitnessAnswer.Failed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "-7\n", "07\n", "99999999999999999999\n", "\u0000\n"})
  void a_conflict_with_garbage_is_a_failure(String body) throws InterruptedException {
    witness.answers(409, "text/x.tlog.size", body.getBytes(UTF_8));

    assertThat(client.ask(log.signed(), log.proofs())).isInstanceOf(WitnessAnswer.Failed.class);
    assertThat(old()).containsExactly(0L);
  }

  @Test
  void a_conflict_is_answered_once() throws InterruptedException {
    witness.answers(409, "text/x.tlog.size", "7\n".getBytes(UTF_8));

    assertFailure("another size twice");
    assertThat(old()).containsExactly(0L, 7L);
  }

  @Test
  void a_cosignature_of_another_checkpoint_does_not_count() throws InterruptedException {
    var other = log.forkedBehind(5, "another", 20).signed().checkpoint();
    witness.answers(witness.cosigner().cosign(other, StubWitness.NOW));

    assertFailure("is wrong");
    witness.answers(witness.cosigner().cosign(log.signed(19).checkpoint(), StubWitness.NOW));
    assertFailure("is wrong");
  }

  @Test
  void a_cosignature_by_a_stranger_does_not_count() throws InterruptedException {
    Cosigner stranger = new Cosigner("court.example/w1", GrowingLog.key(KeyAlgorithm.ED25519, 99));
    witness.answers(stranger.cosign(log.signed().checkpoint(), StubWitness.NOW));

    assertFailure("nobody known");
  }

  @Test
  void lines_of_strangers_are_left_out() throws InterruptedException {
    Cosigner stranger = new Cosigner("elsewhere", GrowingLog.key(KeyAlgorithm.ED25519, 99));
    var checkpoint = log.signed().checkpoint();
    var own = witness.cosigner().cosign(checkpoint, StubWitness.NOW);
    witness.answers(stranger.cosign(checkpoint, StubWitness.NOW), own);

    assertThat(client.ask(log.signed(), log.proofs()))
        .isEqualTo(new WitnessAnswer.Cosigned(List.of(own)));
  }

  @Test
  void a_right_cosignature_beside_a_wrong_one_does_not_count() throws InterruptedException {
    witness.answers(
        witness.cosigner().cosign(log.signed().checkpoint(), StubWitness.NOW),
        witness.cosigner().cosign(log.signed(19).checkpoint(), StubWitness.NOW));

    assertFailure("is wrong");
  }

  @ParameterizedTest
  @EnumSource(KeyAlgorithm.class)
  void a_cosignature_without_a_time_does_not_count(KeyAlgorithm algorithm)
      throws InterruptedException {
    TimelessCosigner timeless = new TimelessCosigner("timeless", algorithm);
    witness.answers(timeless.cosign(log.signed().checkpoint()));
    WitnessClient itsClient = client(witness.prefix(), timeless.verifierKey());

    assertThat(itsClient.ask(log.signed(), log.proofs()))
        .isEqualTo(new WitnessAnswer.Failed("a cosignature does not say when it was made"));
  }

  @Test
  void a_cosignature_of_the_future_does_not_count() throws InterruptedException {
    var checkpoint = log.signed().checkpoint();
    witness.answers(witness.cosigner().cosign(checkpoint, StubWitness.NOW + 3_601));
    assertFailure("from the future");

    witness.answers(witness.cosigner().cosign(checkpoint, StubWitness.NOW + 3_600));
    assertThat(client.ask(log.signed(), log.proofs())).isInstanceOf(WitnessAnswer.Cosigned.class);
  }

  @Test
  void a_witness_that_is_not_there_is_a_failure() throws InterruptedException {
    witness.close();

    assertFailure("no answer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://court.example/", "court.example", "http:/w", "http://w/?a", "/w"})
  void an_address_that_is_none_is_refused(String address) {
    assertThatThrownBy(() -> client(URI.create(address), witness.key()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_key_of_a_log_is_refused() {
    VerifierKey key = new NoteSigner("a", GrowingLog.key(KeyAlgorithm.ED25519, 9)).verifierKey();

    assertThatThrownBy(() -> client(witness.prefix(), key))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private WitnessClient client(URI prefix, VerifierKey key) {
    return client(prefix, key, Duration.ofSeconds(30));
  }

  private WitnessClient client(URI prefix, VerifierKey key, Duration timeLimit) {
    var usual = WitnessingSettings.usual();
    var settings =
        new WitnessingSettings(
            timeLimit,
            usual.longestAnswer(),
            usual.firstPause(),
            usual.longestPause(),
            usual.clockTolerance());
    return new WitnessClient(
        prefix, List.of(key), http, settings, () -> Instant.ofEpochSecond(StubWitness.NOW));
  }

  private void assertFailure(String reason) throws InterruptedException {
    assertThat(client.ask(log.signed(), log.proofs()))
        .isInstanceOfSatisfying(
            WitnessAnswer.Failed.class, it -> assertThat(it.reason()).contains(reason));
  }

  private void assertSlow() throws InterruptedException {
    WitnessClient impatient = client(witness.prefix(), witness.key(), Duration.ofMillis(300));
    long start = System.nanoTime();
    assertThat(impatient.ask(log.signed(), log.proofs())).isInstanceOf(WitnessAnswer.Failed.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  private List<Long> old() {
    return witness.requests().stream().map(AddCheckpoint::oldSize).toList();
  }

  /** Until the server is closed. */
  private static void hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
