package io.qinggui.platform.starter.log;

import static io.qinggui.platform.starter.log.LogService.ONE;
import static io.qinggui.platform.starter.log.LogService.ORIGIN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.log.LogSigners;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.Tokens;
import io.qinggui.platform.transparency.checkpoint.Checkpoint;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.key.KeyAlgorithm;
import io.qinggui.platform.transparency.key.SigningKey;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.note.NoteSignature;
import io.qinggui.platform.transparency.note.NoteSigner;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.transparency.policy.Judgement;
import io.qinggui.platform.transparency.policy.Policy;
import io.qinggui.platform.transparency.proof.LogProof;
import io.qinggui.platform.witnessing.StubWitness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A service and a witness, over HTTP on both sides. */
class LogWitnessTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String DETAILS = "--management.endpoint.health.show-details=always";
  private static final List<VerifierKey> KEYS = new LogSigners(ORIGIN, seed(1), seed(2)).keys();

  @TempDir private Path directory;

  private final StubWitness court =
      new StubWitness("court.example/w1", KeyAlgorithm.ED25519, 11, KEYS);
  private @Nullable LogService started;

  @BeforeEach
  void given_the_time() {
    court.setClock(Instant.now().getEpochSecond());
  }

  @AfterEach
  void stop() {
    if (started != null) {
      started.close();
    }
    court.close();
  }

  @Test
  void a_checkpoint_has_the_cosignature_and_all_else_agrees_with_it() {
    LogService service = start();
    service.write(ONE, "first").ok();

    SignedCheckpoint served = SignedCheckpoint.parse(service.checkpoint(1).bytes());
    Judgement judged = policy(service).judge(served);

    assertThat(judged.isTrusted()).isTrue();
    assertThat(judged.witnessed()).containsOnlyKeys("court");
    assertThat(served.note().signatures())
        .extracting(NoteSignature::name)
        .containsExactly(ORIGIN, ORIGIN, "court.example/w1");
    Answer proof =
        service
            .api()
            .get(
                Tokens.auditor(),
                "/api/v1/ledgers/sample/events/" + service.eventAt(1) + "/proof.tlog-proof")
            .ok();
    assertThat(LogProof.parse(proof.bytes()).checkpoint()).isEqualTo(served);
  }

  @Test
  void before_the_first_quorum_there_is_nothing_to_read_and_that_is_said() {
    court.answers(503, "text/plain", new byte[0]);
    LogService service = start();
    service.write(ONE, "first").ok();
    String proofs = "/api/v1/ledgers/sample";
    for (String path :
        List.of(
            "/log/sample/checkpoint",
            "/log/sample/tile/0/000.p/1",
            "/log/sample/tile/entries/000.p/1",
            proofs + "/consistency?from=0",
            proofs + "/events/" + service.eventAt(1) + "/proof",
            proofs + "/events/" + service.eventAt(1) + "/proof.tlog-proof")) {
      Answer refused = await().atMost(SOON).until(() -> unwitnessed(service, path), it -> true);
      assertThat(refused.header("Retry-After")).isEqualTo("5");
    }
    assertThat(unwitnessed(service, "/log/sample/checkpoint").text("detail"))
        .contains("1 条事件", "见证方");
    assertThat(
            service.api().get("", "/log/sample/checkpoint", "Accept-Language", "en").text("detail"))
        .startsWith("1 events are published, and no checkpoint has the cosignatures yet");
    service.api().get("", "/log/sample/keys").ok();
    assertThat(service.api().get("", "/actuator/health").ok().text("status")).isEqualTo("UP");
  }

  private static Answer unwitnessed(LogService service, String path) {
    await()
        .atMost(SOON)
        .until(
            () ->
                service.api().get("", "/log/sample/checkpoint").body().contains("\"published\":1"));
    return service.api().get(Tokens.auditor(), path).problem(503, "log-not-witnessed");
  }

  @Test
  void the_latest_is_served_without_anybody_when_that_is_wanted() {
    court.answers(503, "text/plain", new byte[0]);
    LogService service = start("--qinggui.log.serve=latest");

    service.write(ONE, "first").ok();

    SignedCheckpoint served = SignedCheckpoint.parse(service.checkpoint(1).bytes());
    assertThat(policy(service).judge(served).witnessed()).isEmpty();
  }

  @Test
  void who_does_not_answer_is_named_and_health_stays_up() {
    LogService service = start(DETAILS);
    service.checkpoint(0);
    assertThat(detail(service, "notCosigning").isMissingNode()).isTrue();
    court.answers(503, "text/plain", new byte[0]);
    service.write(ONE, "first").ok();

    await()
        .atMost(SOON)
        .until(() -> detail(service, "notCosigning").path("court").asString("").contains("503"));
    JsonNode health = service.api().get("", "/actuator/health").ok().json();
    assertThat(health.path("status").asString()).isEqualTo("UP");
    assertThat(detail(service, "published").longValue()).isEqualTo(1);
    assertThat(detail(service, "served").longValue()).isZero();
    assertThat(metric(service, "qinggui.log.size.published")).isEqualTo(1);
    assertThat(metric(service, "qinggui.log.size.served")).isZero();
    assertThat(metric(service, "qinggui.log.quorum.waiting")).isPositive();
    assertThat(metric(service, "qinggui.log.quorum.age")).isPositive();
    assertThat(metric(service, "qinggui.log.witness.failing")).isPositive();
    assertThat(metric(service, "qinggui.log.witness.failures")).isPositive();
    assertThat(metric(service, "qinggui.log.witness.inconsistent")).isZero();

    court.isHonest();

    service.checkpoint(1);
    assertThat(metric(service, "qinggui.log.quorum.waiting")).isZero();
  }

  @Test
  void a_witness_that_saw_another_history_is_told_of() {
    Checkpoint other = Checkpoint.of(ORIGIN, 0, Hash.of(seed(99)));
    NoteSigner signer = new NoteSigner(ORIGIN, SigningKey.fromSeed(KeyAlgorithm.ED25519, seed(1)));
    court.hasSeen(SignedCheckpoint.of(other, List.of(signer.sign(other.text()))));
    LogService service = start(DETAILS);

    await().atMost(SOON).until(() -> detail(service, "sayForked").path("court").asInt(0) > 0);
    assertThat(detail(service, "notCosigning").path("court").asString()).contains("422");
    assertThat(metric(service, "qinggui.log.witness.inconsistent")).isPositive();
    service.write(ONE, "first").ok();
  }

  @Test
  void what_has_a_quorum_is_there_after_a_restart_also_in_mongodb() {
    String[] store = {
      "--qinggui.ledger.store=mongodb",
      "--qinggui.ledger.mongodb.uri=" + EmbeddedMongo.shared().freshUri()
    };
    LogService before = start(store);
    before.write(ONE, "first").ok();
    byte[] note = before.checkpoint(1).bytes();
    before.close();
    court.answers(503, "text/plain", new byte[0]);

    LogService after = start(store);

    assertThat(after.checkpoint(1).bytes()).isEqualTo(note);
  }

  @Test
  void whoever_checks_reads_the_policy_with_the_keys_of_the_log() {
    LogService service = start();

    Answer answer = service.api().get("", "/log/sample/policy").ok();

    assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
    assertThat(answer.body())
        .isEqualTo(
            "log %s\nlog %s\nwitness court %s %s\nquorum court\n"
                .formatted(KEYS.getFirst(), KEYS.getLast(), court.key(), court.prefix()));
    assertThat(service.api().get("", "/v3/api-docs").ok().json().path("paths").propertyNames())
        .contains("/log/{ledger}/policy");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quorum nobody | line 1 of a policy: a name is not defined before",
        "witness | line 1 of a policy: a witness has a name, a key, perhaps a URL",
        "log OTHER;quorum none | its keys of qinggui.example/ledgers/sample are not those that"
            + " sign",
        "witness w COURT;quorum w | its quorum cannot be reached by the witnesses that have a URL",
        "witness w COURT ftp://x/;quorum w | the address of a witness is http(s)://host/prefix",
      })
  void a_policy_that_cannot_be_used_stops_the_start(String policy, String message) {
    String other = new LogSigners(ORIGIN, seed(7), null).keys().getFirst().format();
    String file =
        policy.replace(";", "\n").replace("OTHER", other).replace("COURT", court.key().format());

    Throwable failure = catchThrowable(() -> startWith(file + "\n"));

    assertThat(Stream.iterate(failure, it -> it != null, Throwable::getCause))
        .last()
        .satisfies(
            it ->
                assertThat(it)
                    .hasMessageStartingWith(
                        "qinggui.log.policy: " + directory.resolve("policy") + ": " + message));
  }

  private LogService start(String... arguments) {
    return startWith(
        "witness court %s %s\nquorum court\n".formatted(court.key(), court.prefix()), arguments);
  }

  private LogService startWith(String policy, String... arguments) {
    Path file = directory.resolve("policy");
    try {
      Files.writeString(file, policy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LogService service =
        LogService.withKeys(
            directory,
            Stream.concat(
                    Stream.of(
                        "--qinggui.log.policy=" + file,
                        "--management.endpoints.web.exposure.include=health,metrics"),
                    Arrays.stream(arguments))
                .toArray(String[]::new));
    started = service;
    return service;
  }

  private static Policy policy(LogService service) {
    return Policy.parse(service.api().get("", "/log/sample/policy").ok().body().getBytes(UTF_8));
  }

  private static JsonNode detail(LogService service, String name) {
    return service
        .api()
        .get("", "/actuator/health")
        .json()
        .path("components")
        .path("log")
        .path("details")
        .path(name);
  }

  private static double metric(LogService service, String name) {
    return service
        .api()
        .get(Tokens.auditor(), "/actuator/metrics/" + name)
        .ok()
        .json()
        .at("/measurements/0/value")
        .doubleValue();
  }

  private static byte[] seed(int number) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) number);
    return seed;
  }
}
