package io.qinggui.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.qinggui.platform.client.ApiResponse;
import io.qinggui.platform.testkit.SpanCollector;
import io.qinggui.platform.testkit.SpanCollector.Taken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One trace goes from a request to the webhooks that it causes: through the gateway, the command,
 * the ledger, Kafka, the policies of other services, the standing that follows, and the feed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneTraceTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final String ENDPOINT = "qinggui.traces.otlp.endpoint";

  private static final String OPERATOR = "91330106673959654P";
  private static final String NAME = "杭州清溪数据有限公司";
  private static final String NUMBER = "B1-20140026";
  private static final String REGISTERED = "io.qinggui.license.license-registered.v1";
  private static final String STANDING = "io.qinggui.license.standing-changed.v1";

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String CALLER = "00f067aa0ba902b7";
  private static final String OTHER_TRACE = "c0ffee3577b34da6a3ce929d0e0e4736";

  @TempDir private static Path directory = Path.of("");

  private final Map<String, String> delivered = new ConcurrentHashMap<>();
  private final SpanCollector collector = SpanCollector.start();
  private final Logger handling = (Logger) LoggerFactory.getLogger(SimpleCommandBus.class);
  private HttpServer endpoint;
  private JsonLog log;
  private RunningNode node;
  private ApiResponse registered;

  @BeforeAll
  void given_a_license_that_was_registered_within_a_trace() throws Exception {
    handling.setLevel(Level.DEBUG);
    log = JsonLog.fromNow();
    endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    endpoint.createContext("/", this::deliver);
    endpoint.start();
    System.setProperty(ENDPOINT, collector.endpoint().toString());
    node = RunningNode.on(directory);
    taken("miit", "/subscriptions", subscription(), OTHER_TRACE);
    taken("miit", "/operators", operator(), OTHER_TRACE);
    registered = taken("ca-33", "/licenses", license(), TRACE);
    await().atMost(SOON).until(() -> delivered.keySet().containsAll(Set.of(REGISTERED, STANDING)));
    await().atMost(SOON).until(() -> spans("append to operator").size() == 1);
    await().atMost(SOON).until(() -> spans("deliver webhook").size() >= 2);
    await().atMost(SOON).until(() -> !spans("RegisterLicense").isEmpty());
    await().atMost(SOON).until(() -> !spans("AnnounceStanding").isEmpty());
  }

  @AfterAll
  void stop() {
    node.close();
    System.clearProperty(ENDPOINT);
    endpoint.stop(0);
    log.close();
    handling.setLevel(null);
    collector.close();
  }

  private void deliver(HttpExchange exchange) throws IOException {
    JsonNode event = JSON.readTree(exchange.getRequestBody().readAllBytes());
    String trace = String.valueOf(exchange.getRequestHeaders().getFirst("traceparent"));
    delivered.putIfAbsent(event.path("type").asString(), trace);
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private ApiResponse taken(String client, String path, String body, String trace)
      throws Exception {
    ApiResponse answer = node.post(client, path, body, headers(path, trace));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer;
  }

  private static String[] headers(String key, String trace) {
    return new String[] {
      "Idempotency-Key",
      "one-trace" + key.replace('/', '-'),
      "traceparent",
      "00-" + trace + "-" + CALLER + "-01"
    };
  }

  private String subscription() {
    return """
    {"name": "全部", "types": ["io.qinggui.operator.*", "io.qinggui.license.*"], "from": "BEGINNING",
     "delivery": {"kind": "WEBHOOK", "url": "http://127.0.0.1:%d/hook", "mode": "STRUCTURED",
      "ordering": "PER_OPERATOR"}}\
    """
        .formatted(endpoint.getAddress().getPort());
  }

  private static String operator() {
    return "{\"uscc\": \"%s\", \"name\": \"%s\", \"kind\": \"ENTERPRISE\", \"province\": \"33\"}"
        .formatted(OPERATOR, NAME);
  }

  private static String license() {
    return """
    {"licenseNumber": "%s", "operatorId": "%s", "issuer": "33", "grantedOn": "2014-05-01",
     "validUntil": "2034-04-30", "grants": [{"service": "IDC", "provinces": ["33"]}]}\
    """
        .formatted(NUMBER, OPERATOR);
  }

  private List<Taken> spans(String name) {
    return collector.spans(TRACE).stream().filter(it -> it.name().equals(name)).toList();
  }

  @Test
  void the_log_of_each_service_has_it_where_a_command_of_it_is_handled() {
    String handled =
        log.lines().stream()
            .map(JSON::readTree)
            .filter(it -> it.path("traceId").asString("").equals(TRACE))
            .map(it -> it.path("message").asString(""))
            .collect(Collectors.joining("\n"));

    assertThat(handled).contains("RegisterLicense", "NoteLicense", "AnnounceStanding");
  }

  @Test
  void records_on_kafka_tell_it_as_an_attribute() {
    List<JsonNode> told =
        published().stream()
            .filter(it -> it.path("traceparent").asString("").contains(TRACE))
            .toList();

    assertThat(told).extracting(it -> it.path("type").asString()).contains(REGISTERED, STANDING);
    assertThat(spanOf(told, REGISTERED)).isEqualTo(spans("RegisterLicense").getFirst().spanId());
    assertThat(spanOf(told, STANDING)).isEqualTo(spans("AnnounceStanding").getFirst().spanId());
  }

  private static String spanOf(List<JsonNode> events, String type) {
    return events.stream()
        .filter(it -> it.path("type").asString().equals(type))
        .map(it -> it.path("traceparent").asString().split("-", -1)[2])
        .findFirst()
        .orElseThrow();
  }

  private List<JsonNode> published() {
    List<JsonNode> all = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + node.ports().broker(),
                "isolation.level",
                "read_committed"),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor("qinggui.license").stream()
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(it -> all.add(JSON.readTree(it.value().getBytes(UTF_8))));
      }
    }
    return all;
  }

  @Test
  void webhooks_have_it_in_their_header_with_the_span_of_the_delivery() {
    assertThat(List.of(REGISTERED, STANDING))
        .allSatisfy(
            type -> {
              String[] header = delivered.getOrDefault(type, "").split("-", -1);
              assertThat(header[1]).isEqualTo(TRACE);
              assertThat(spans("deliver webhook")).anyMatch(it -> it.spanId().equals(header[2]));
            });
  }

  @Test
  void spans_of_all_services_form_one_tree_below_the_caller() {
    // each service hands its spans over by itself
    await().atMost(SOON).untilAsserted(() -> assertTree(collector.spans(TRACE)));
  }

  private static void assertTree(List<Taken> all) {
    Set<String> ids = all.stream().map(Taken::spanId).collect(Collectors.toSet());
    assertThat(all)
        .extracting(it -> it.service() + ": " + it.name())
        .contains(
            "gateway: call license",
            "license-service: POST /api/v1/licenses",
            "license-service: RegisterLicense",
            "license-service: append to license",
            "license-service: publish qinggui.license",
            "license-service: AnnounceStanding",
            "operator-service: when-license-was-registered-then-note-its-holder",
            "operator-service: NoteLicense",
            "operator-service: append to operator",
            "notification-service: when-license-published-then-take-it-into-feed",
            "notification-service: deliver webhook");
    assertThat(all.stream().filter(it -> !ids.contains(it.parentId())).toList())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.service()).isEqualTo("gateway");
              assertThat(it.name()).isEqualTo("POST /api/v1/licenses");
              assertThat(it.parentId()).isEqualTo(CALLER);
            });
  }

  @Test
  void whatever_is_passed_on_by_the_gateway_stays_in_its_trace() {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(collector.spans(OTHER_TRACE))
                    .extracting(it -> it.service() + ": " + it.name())
                    .contains(
                        "gateway: POST /api/v1/operators/**",
                        "operator-service: POST /api/v1/operators",
                        "operator-service: publish qinggui.operator"));
  }

  @Test
  void no_span_names_an_operator_a_license_or_an_address() {
    Set<String> words = new HashSet<>();
    collector.spans().forEach(it -> words.add(it.name() + " " + it.attributes()));

    assertThat(words).isNotEmpty();
    assertThat(String.join("\n", words)).doesNotContain(OPERATOR, NAME, NUMBER, "/hook", "miit");
  }

  @Test
  void a_repeat_within_another_trace_is_a_repeat() throws Exception {
    ApiResponse again =
        node.post("ca-33", "/licenses", license(), headers("/licenses", OTHER_TRACE));

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(registered.body());
    assertThat(positionOf(again)).isEqualTo(positionOf(registered));
  }

  private static String positionOf(ApiResponse answer) {
    return answer.http().headers().firstValue("Ledger-Position").orElseThrow();
  }
}
