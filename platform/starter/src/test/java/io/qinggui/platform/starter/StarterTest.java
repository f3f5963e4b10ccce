package io.qinggui.platform.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.kafka.KafkaSettings;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.relay.PublicEvent;
import io.qinggui.platform.relay.Relay;
import io.qinggui.platform.starter.sample.DiaryView;
import io.qinggui.platform.starter.sample.SampleApplication;
import io.qinggui.platform.starter.sample.WhenOperatorWroteThenNoteIt;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.KafkaForTests;
import io.qinggui.platform.testkit.MemoryLedger;
import io.qinggui.platform.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** A service made of its declarations, over real HTTP, SQLite, MongoDB's protocol and Kafka. */
class StarterTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String POLICY = "when-operator-wrote-then-note-it";

  @TempDir static Path directory;
  private static final Ledger OPERATOR_LEDGER = new MemoryLedger("operator");
  private static KafkaForTests broker;
  private static Relay relay;
  private static ConfigurableApplicationContext service;
  private static Api api;

  @BeforeAll
  static void start() {
    broker = KafkaForTests.own();
    String kafka = broker.bootstrapServers();
    relay =
        new Relay(
            OPERATOR_LEDGER,
            event ->
                List.of(
                    new PublicEvent(
                        "qinggui.operator",
                        "io.qinggui.sample.line-written.v1",
                        event.subject(),
                        Map.of("line", "of " + event.subject()))),
            KafkaSettings.of(kafka).alone("operator-test"),
            List.of("qinggui.operator"));
    relay.start();
    service =
        new SpringApplicationBuilder(SampleApplication.class)
            .properties(
                Map.of(
                    "server.port",
                    0,
                    "server.address",
                    "127.0.0.1",
                    "qinggui.ledger.name",
                    "sample",
                    "qinggui.ledger.directory",
                    directory,
                    "qinggui.projections.uri",
                    EmbeddedMongo.shared().freshUri(),
                    "qinggui.kafka.bootstrap-servers",
                    kafka,
                    "qinggui.kafka.instance",
                    "sample-test",
                    "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                    Tokens.jwkSetUri()))
            .run();
    api = Api.of(service).below("/api/v1");
  }

  @AfterAll
  static void stop() {
    service.close();
    relay.close();
    broker.close();
  }

  @Test
  void what_is_written_is_read_back_once_the_projection_has_it() {
    var written = write("a", "first");

    assertThat(written.status()).isEqualTo(200);
    String position = written.header("Ledger-Position");
    assertThat(position).startsWith("sample:");
    assertThat(read("a", position)).isEqualTo("[\"first\"]");
  }

  @Test
  void what_another_service_publishes_reaches_the_policy_and_can_be_waited_for() {
    long position = happen("b");

    assertThat(read("b", "operator:" + position)).isEqualTo("[\"of b\"]");
  }

  @Test
  void a_position_that_does_not_show_here_is_not_waited_for() {
    for (String ledger : List.of("license", "inspection", "notification")) {
      assertThat(read("g", ledger + ":999")).isEqualTo("[]");
    }

    get("/diaries/g", Tokens.miit(), "Min-Ledger-Position", "moon:1")
        .problem(422, "unknown-ledger");
  }

  @Test
  void a_poison_event_of_a_projection_is_seen_and_run_again() {
    var projection = service.getBean(DiaryView.Fold.class);
    projection.poison.add("bad");
    write("c", "good");
    write("c", "bad");
    String last = write("c", "later").header("Ledger-Position");
    assertThat(read("c", last)).isEqualTo("[\"good\"]");

    JsonNode parked =
        get("/admin/sample/parked?consumer=diaries", Tokens.auditor()).ok().json().get("items");
    assertThat(parked.findValuesAsString("error"))
        .satisfiesExactly(
            it -> assertThat(it).contains("cannot read bad"),
            it -> assertThat(it).contains("queues behind"));
    assertThat(parked.get(0).get("key").stringValue()).isEqualTo("c");
    assertThat(parked.get(0).get("event").get("data").get("line").stringValue()).isEqualTo("bad");

    assertThat(post("/admin/sample/parked/diaries/c/rerun", Tokens.auditor()).status())
        .isEqualTo(403);
    assertThat(
            post("/admin/sample/parked/diaries/c/rerun", Tokens.miit())
                .ok()
                .json()
                .get("error")
                .isString())
        .isTrue();
    projection.poison.clear();
    JsonNode rerun = post("/admin/sample/parked/diaries/c/rerun", Tokens.miit()).ok().json();
    assertThat(rerun.get("applied").intValue()).isEqualTo(2);
    assertThat(rerun.get("remaining").intValue()).isZero();
    assertThat(read("c", last)).isEqualTo("[\"good\",\"bad\",\"later\"]");
  }

  @Test
  void a_poison_event_of_a_policy_is_seen_and_run_again() {
    var policy = service.getBean(WhenOperatorWroteThenNoteIt.class);
    policy.poison.add("d");
    long position = happen("d");
    assertThat(read("d", "operator:" + position)).isEqualTo("[]");

    JsonNode parked =
        get("/admin/sample/parked?consumer=" + POLICY, Tokens.miit()).ok().json().get("items");
    assertThat(parked).hasSize(1);
    policy.poison.clear();
    JsonNode rerun = post("/admin/sample/parked/" + POLICY + "/d/rerun", Tokens.miit()).ok().json();

    assertThat(rerun.get("applied").intValue()).isEqualTo(1);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(read("d", "sample:1")).isEqualTo("[\"of d\"]"));
  }

  @Test
  void a_projection_is_rebuilt_while_the_service_runs() {
    String last = write("e", "line").header("Ledger-Position");

    assertThat(post("/admin/sample/projections/diaries/reset", Tokens.miit()).status())
        .isEqualTo(200);

    assertThat(read("e", last)).isEqualTo("[\"line\"]");
    assertThat(post("/admin/sample/projections/none/reset", Tokens.miit()).status()).isEqualTo(404);
    assertThat(get("/admin/sample/parked?consumer=none", Tokens.miit()).status()).isEqualTo(404);
  }

  @Test
  void progress_shows_how_far_everything_is() {
    write("f", "line");

    JsonNode progress = get("/admin/sample/progress", Tokens.auditor()).ok().json();

    assertThat(progress.get("ledger").stringValue()).isEqualTo("sample");
    assertThat(progress.get("head").longValue()).isPositive();
    assertThat(progress.at("/projections/0/name").stringValue()).isEqualTo("diaries");
    assertThat(progress.at("/relay/state").isString()).isTrue();
    assertThat(progress.at("/policies/0/consumer").stringValue()).isEqualTo(POLICY);
    assertThat(get("/admin/sample/progress", Tokens.administration("33")).status()).isEqualTo(403);
  }

  private static Answer write(String operatorId, String line) {
    return api.post(
        Tokens.miit(), "/diaries/" + operatorId + "/lines", Api.json("{'line':'%s'}", line));
  }

  private static String read(String operatorId, String minPosition) {
    return get("/diaries/" + operatorId, Tokens.miit(), "Min-Ledger-Position", minPosition)
        .ok()
        .body();
  }

  /** Something happens in the other service. */
  private static long happen(String operatorId) {
    byte[] data = "{}".getBytes(StandardCharsets.UTF_8);
    return OPERATOR_LEDGER
        .append(
            new Append(
                operatorId,
                "f",
                Actor.system("test"),
                List.of(
                    new NewEvent(
                        operatorId, "line", 1, operatorId, 0, operatorId, null, data, data))))
        .lastPosition();
  }

  private static Answer get(String path, String token, String... headers) {
    return api.get(token, path, headers);
  }

  private static Answer post(String path, String token) {
    return api.post(token, path, "");
  }
}
