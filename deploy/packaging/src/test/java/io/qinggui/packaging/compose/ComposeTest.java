package io.qinggui.packaging.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.packaging.Repository;
import io.qinggui.packaging.Yaml;
import io.qinggui.packaging.topology.Topology;
import io.qinggui.packaging.topology.Topology.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeTest {

  private static final String FILE = "deploy/compose/compose.yaml";
  private static final Yaml COMPOSE = Yaml.file(FILE);
  private static final Topology TOPOLOGY = new Topology();

  private static final String PROPERTIES = "/run/secrets/properties/";
  private static final String FILES = "/run/secrets/files/";

  private static final Map<String, String> PLACE =
      Map.ofEntries(
          Map.entry("kafka", "kafka-1:9092,kafka-2:9092,kafka-3:9092"),
          Map.entry("issuer", "http://sso.localhost:8180/realms/qinggui"),
          Map.entry(
              "keys", "http://sso.localhost:8180/realms/qinggui/protocol/openid-connect/certs"),
          Map.entry("address", "http://localhost:8080"),
          Map.entry("log-origin", "${QINGGUI_LOG_ORIGIN:-localhost}"),
          Map.entry("traces", "http://telemetry:4318/v1/traces"),
          Map.entry("operator", "http://operator:8081"),
          Map.entry("license", "http://license:8082"),
          Map.entry("inspection", "http://inspection:8083"),
          Map.entry("notification", "http://notification:8084"),
          Map.entry("files", "/run/secrets/files"),
          Map.entry("shared", "/var/lib/qinggui"));

  static Stream<String> processes() {
    return TOPOLOGY.processes().stream();
  }

  static Stream<String> services() {
    return COMPOSE.map("services").keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void a_process_is_told_what_the_topology_says_and_nothing_else(String process) {
    Map<String, String> told = new TreeMap<>();
    COMPOSE
        .map("services", process, "environment")
        .forEach((name, value) -> told.put(name, String.valueOf(value)));

    assertThat(told)
        .containsExactlyInAnyOrderEntriesOf(TOPOLOGY.environment(process, Mode.MONGODB, PLACE));
  }

  @ParameterizedTest
  @MethodSource("processes")
  void a_process_gets_each_of_its_secrets_as_a_file(String process) {
    TreeSet<String> expected = new TreeSet<>();
    TOPOLOGY.secrets(process, Mode.MONGODB).keySet().forEach(it -> expected.add(PROPERTIES + it));
    TOPOLOGY.files(process).values().forEach(it -> expected.add(FILES + it));

    assertThat(COMPOSE.list("services", process, "secrets"))
        .extracting(it -> new Yaml(it).text("target"))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("processes")
  void a_process_is_asked_for_its_readiness_and_changes_nothing_in_its_image(String process) {
    Yaml service = COMPOSE.part("services", process);

    assertThat(service.text("image")).startsWith("qinggui/" + process + ":");
    assertThat(service.list("healthcheck", "test").getLast().toString())
        .contains("/dev/tcp/127.0.0.1/" + TOPOLOGY.port(process) + " ")
        .contains("GET " + TOPOLOGY.health("ready") + " ");
    assertThat(service.text("read_only")).isEqualTo("true");
  }

  @ParameterizedTest
  @MethodSource("services")
  void nothing_runs_as_root_or_can_become_more_than_it_is(String name) {
    Yaml service = COMPOSE.part("services", name);

    assertThat(service.text("user")).matches("[1-9]\\d*:\\d+");
    assertThat(service.list("cap_drop")).containsExactly("ALL");
    assertThat(service.list("security_opt")).containsExactly("no-new-privileges:true");
    assertThat(service.at("privileged")).isNull();
  }

  @ParameterizedTest
  @MethodSource("services")
  void an_image_has_a_version(String name) {
    assertThat(COMPOSE.text("services", name, "image"))
        .matches("\\S+:(v?\\d+(\\.\\d+)+|\\$\\{QINGGUI_VERSION:-0\\.1\\.0-SNAPSHOT})");
  }

  @ParameterizedTest
  @MethodSource("services")
  void no_secret_is_a_value(String name) {
    COMPOSE
        .map("services", name, "environment")
        .forEach(
            (variable, value) -> {
              boolean sensitive = variable.matches("(?i).*(password|secret|token|sessionkey).*");
              assertThat(!sensitive || String.valueOf(value).startsWith("/run/secrets/"))
                  .as(variable)
                  .isTrue();
              assertThat(String.valueOf(value)).doesNotContainPattern("://[^/\\s]+:[^/\\s]+@");
            });
    for (Object secret : COMPOSE.list("services", name, "secrets")) {
      assertThat(COMPOSE.map("secrets")).containsKey(new Yaml(secret).text("source"));
    }
  }

  @Test
  void what_is_mounted_from_here_is_there() {
    List<String> sources =
        services()
            .flatMap(name -> COMPOSE.list("services", name, "volumes").stream())
            .map(it -> it.toString().split(":", 2)[0])
            .distinct()
            .toList();

    assertThat(sources.stream().filter(it -> it.startsWith(".")))
        .isNotEmpty()
        .allMatch(it -> Files.exists(Repository.path("deploy/compose").resolve(it)));
    assertThat(sources.stream().filter(it -> !it.startsWith(".")))
        .containsExactlyInAnyOrderElementsOf(COMPOSE.map("volumes").keySet());
  }

  @Test
  void kafka_is_that_of_the_clients_and_keeps_three_copies() throws IOException {
    String pom = Files.readString(Repository.path("pom.xml"));

    for (int node = 1; node <= 3; node++) {
      Yaml kafka = COMPOSE.part("services", "kafka-" + node);
      String version = kafka.text("image").replace("apache/kafka:", "");
      assertThat(pom).contains("<kafka.version>" + version + "</kafka.version>");
      assertThat(kafka.text("environment", "KAFKA_NODE_ID")).isEqualTo("" + node);
      assertThat(kafka.text("environment", "KAFKA_DEFAULT_REPLICATION_FACTOR")).isEqualTo("3");
      assertThat(kafka.text("environment", "KAFKA_MIN_INSYNC_REPLICAS")).isEqualTo("2");
    }
  }

  @Test
  void prometheus_asks_every_process_at_its_port_and_brings_the_secret() {
    Yaml scrape =
        new Yaml(
            Yaml.file("deploy/observability/prometheus/prometheus.yml")
                .list("scrape_configs")
                .getFirst());

    assertThat(scrape.list("dns_sd_configs"))
        .extracting(it -> new Yaml(it).list("names").getFirst() + ":" + new Yaml(it).text("port"))
        .containsExactlyInAnyOrderElementsOf(
            processes().map(it -> it + ":" + TOPOLOGY.port(it)).toList());
    assertThat(COMPOSE.list("services", "prometheus", "secrets"))
        .extracting(it -> new Yaml(it).text("target"))
        .containsExactly(scrape.text("authorization", "credentials_file"));
  }
}
