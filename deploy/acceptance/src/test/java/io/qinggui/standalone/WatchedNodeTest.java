package io.qinggui.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.standalone.service.ServiceApp;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What whoever runs a system sees of it, and what nobody sees. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchedNodeTest {

  private static final Duration SOON = Duration.ofMinutes(2);

  /** A key as others have it; nobody listens at that address. */
  private static final String WITNESS =
      "witness court court.example/w1+f9142e24+BLnIvmZJCH37kZdO/0FlZxCy35v8j8FeRoNTQn5q9DIZ"
          + " http://127.0.0.1:9/\nquorum none\n";

  private static final String OPERATOR = "91330106673959654P";
  private static final String NAME = "示例清平网吧";
  private static final String COMPLAINANT = "欧阳晓峰";
  private static final String PHONE = "13905718264";
  private static final String TEXT = "投诉内容不得入日志";
  private static final String URL_SECRET = "geheimnis-im-pfad";

  private static final Set<String> LABELS =
      Set.of(
          "application",
          "backend",
          "consumer",
          "le",
          "outcome",
          "policy",
          "projection",
          "result",
          "state",
          "status",
          "type",
          "witness");

  @TempDir private static Path data = Path.of("");
  private RunningNode node;
  private JsonLog log;

  @BeforeAll
  void given_a_node_that_was_used() throws Exception {
    log = JsonLog.fromNow();
    node =
        RunningNode.witnessed(
            data, Files.writeString(data.resolveSibling("policy-" + data.getFileName()), WITNESS));
    String operator =
        """
        {"uscc": "%s", "name": "%s", "kind": "ENTERPRISE", "province": "33"}\
        """
            .formatted(OPERATOR, NAME);
    taken("/operators", operator);
    taken("/complaints", complaint("UNLICENSED"));
    taken("/subscriptions", subscription());
    refused("ca-33", "/operators", operator.replace("网吧", "书店"));
    refused("ca-33", "/complaints", complaint("UNHEARD_OF"));
    refused("auditor", "/complaints", complaint("UNLICENSED"));
    refused("ca-33", "/complaints", "{" + PHONE + "\n");
    node.settledHeads();
  }

  private void taken(String path, String body) throws Exception {
    var answer = node.post("ca-33", path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  private void refused(String client, String path, String body) throws Exception {
    assertThat(node.post(client, path, body).status()).isBetween(400, 499);
  }

  @AfterAll
  void stop() {
    node.close();
    log.close();
  }

  private static String complaint(String kind) {
    return """
    {"province": "33", "channel": "HOTLINE", "receivedOn": "2017-03-01",
     "about": {"operatorId": "%s"}, "kind": "%s", "text": "%s",
     "complainant": {"name": "%s", "contact": "%s"}}\
    """
        .formatted(OPERATOR, kind, TEXT, COMPLAINANT, PHONE);
  }

  private static String subscription() {
    return """
    {"name": "%s", "types": ["io.qinggui.notification.heartbeat.v1"], "from": "NOW",
     "delivery": {"kind": "WEBHOOK", "url": "http://127.0.0.1:9/%s", "mode": "STRUCTURED",
      "ordering": "PER_OPERATOR"}}\
    """
        .formatted(COMPLAINANT, URL_SECRET);
  }

  @Test
  void every_metric_is_described_and_nothing_else() throws Exception {
    assertThat(WatchingFiles.described()).isEqualTo(ServedMetrics.of(node.ports()).own());
  }

  @Test
  void alerts_and_dashboards_ask_for_metrics_that_there_are() throws Exception {
    Set<String> known = ServedMetrics.of(node.ports()).samples();
    Set<String> queries = WatchingFiles.queries();

    assertThat(queries).hasSizeGreaterThan(30);
    for (String query : queries) {
      assertThat(known).as(query).containsAll(WatchingFiles.names(query));
      assertThat(WatchingFiles.names(query).isEmpty())
          .as(query)
          .isEqualTo(WatchingFiles.asksTheCollector(query));
    }
  }

  @Test
  void each_alert_has_its_runbook_and_each_runbook_its_alert() throws Exception {
    assertThat(WatchingFiles.linkedRunbooks()).isEqualTo(WatchingFiles.alerts());
    assertThat(WatchingFiles.runbooks()).isEqualTo(WatchingFiles.alerts());
  }

  @Test
  void metrics_are_few_and_name_no_operator_and_no_person() throws Exception {
    ServedMetrics metrics = ServedMetrics.of(node.ports());

    assertThat(new TreeSet<>(metrics.labels())).isSubsetOf(LABELS);
    assertThat(metrics.text())
        .doesNotContain(OPERATOR, NAME, COMPLAINANT, PHONE, "ca-33", URL_SECRET);
    assertThat(metrics.size()).isLessThan(10_000);
  }

  @Test
  void metrics_are_not_for_whom_a_proxy_passes_on() throws Exception {
    var answer =
        ServedMetrics.get(
            node.ports().gatewayAddress(), ServedMetrics.PATH, "X-Forwarded-For", "192.0.2.7");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("metrics-need-the-secret").doesNotContain("qinggui_");
  }

  @Test
  void status_tells_that_everything_is_up() {
    StringWriter out = new StringWriter();
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              out.getBuffer().setLength(0);
              assertThat(status(out)).as(out.toString()).isZero();
            });
    assertThat(out.toString().lines().map(it -> it.replaceFirst(" .*", "")))
        .contains("gateway", "operator", "license", "inspection", "notification");
  }

  private int status(StringWriter out) {
    return new CommandLine(new StatusCommand())
        .setOut(new PrintWriter(out))
        .execute("--port", String.valueOf(node.ports().gateway()));
  }

  @Test
  void health_names_every_part_and_neither_persons_nor_secrets() throws Exception {
    JsonNode health = health(ServiceApp.OPERATOR);

    assertThat(health.path("components").propertyNames())
        .contains("broker", "documentStore", "intakes", "ledger", "log", "projections", "relay");
    assertThat(health.toString()).doesNotContain(OPERATOR, data.toString(), "mongodb:");
  }

  private JsonNode health(ServiceApp service) throws Exception {
    return JsonMapper.shared()
        .readTree(
            ServedMetrics.get(
                    Objects.requireNonNull(node.ports().serviceAddresses().get(service)),
                    "/actuator/health")
                .body());
  }

  @Test
  void the_log_is_json_without_persons_tokens_or_secrets() {
    assertThat(log.lines()).isNotEmpty();
    for (String line : log.lines()) {
      JsonNode entry = JsonMapper.shared().readTree(line);
      assertThat(entry.path("@timestamp").isString()).as(line).isTrue();
      assertThat(line)
          .doesNotContain(NAME, COMPLAINANT, PHONE, TEXT, URL_SECRET)
          .doesNotContainPattern("eyJ[A-Za-z0-9_-]{20,}|whsec_|Bearer |Basic ");
    }
  }
}
