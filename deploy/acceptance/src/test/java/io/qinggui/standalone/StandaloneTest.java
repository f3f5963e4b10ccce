package io.qinggui.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.client.ApiResponse;
import io.qinggui.standalone.imports.FileResult;
import io.qinggui.standalone.imports.ImportResult;
import io.qinggui.standalone.node.StartupException;
import io.qinggui.standalone.service.ServiceApp;
import io.qinggui.standalone.summary.SummaryText;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All of it in one process, from a register on disk to the topics and over a restart. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StandaloneTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** What the hash is taken of, in this order. */
  private static final List<String> STORED =
      List.of(
          "type",
          "version",
          "id",
          "stream",
          "sequence",
          "subject",
          "legalDate",
          "recordedAt",
          "actor",
          "commandId",
          "meta",
          "data");

  private static final String GRACED = "91330106673959654P";
  private static final String CENTER = "9111000071093019X7";
  private static final String QUESTION =
      """
      {"question": "%s", "operatorId": "%s", "service": "%s", "province": "33",
       "validAt": "2018-01-01T00:00:00+08:00"%s}\
      """;

  @TempDir private static Path directory = Path.of("");

  private RunningNode node;
  private ImportResult imported;

  @BeforeAll
  void start() throws Exception {
    writeRegister(directory.resolve("register"));
    node = RunningNode.on(directory.resolve("data"));
    imported = node.importFiles(directory.resolve("register"), directory.resolve("reports"));
  }

  @AfterAll
  void stop() {
    node.close();
  }

  @Test
  @Order(1)
  void the_register_is_there_but_for_the_bad_line() throws Exception {
    assertThat(imported.files())
        .containsExactly(
            new FileResult("operators.csv", true, 4, 3, 0, 1),
            new FileResult("licenses.csv", true, 2, 2, 0, 0),
            new FileResult("service-reports.csv", true, 2, 2, 0, 0),
            new FileResult("commitments.csv", true, 1, 1, 0, 0));
    assertThat(Files.readAllLines(imported.rejectedCsv()))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("operators.csv,4,uscc,wrong-check-digit,");
  }

  @Test
  @Order(2)
  void a_broken_commitment_bars_the_day_after_the_deadline() {
    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () -> {
              JsonNode answer = decide("OPERATE", GRACED, "CDN", "");
              assertThat(answer.path("verdict").asString()).isEqualTo("DENY");
              assertThat(codes(answer.path("reasons"))).contains("COMMITMENT_BROKEN");
            });
  }

  @Test
  @Order(2)
  void the_summary_counts_who_reported_a_service_and_prints_lines_to_paste() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    SummaryText.print(node.ports(), new PrintStream(out, true, UTF_8));

    List<String> lines = out.toString(UTF_8).lines().toList();
    assertThat(lines)
        .anySatisfy(line -> assertThat(line.strip().split(" +")).startsWith("2017-12-31", "2"))
        .anySatisfy(line -> assertThat(line.strip().split(" +")).startsWith("2018-01-01", "2"))
        .anySatisfy(line -> assertThat(line).startsWith("TOKEN=$(curl "));
  }

  @Test
  @Order(3)
  void a_credit_record_turns_the_decision() throws Exception {
    assertThat(decide("ACCEPT_CUSTOMER", CENTER, "IDC", "").path("verdict").asString())
        .isEqualTo("ALLOW");

    ApiResponse listed =
        node.post(
            "ca-33",
            "/operators/" + CENTER + "/credit-records",
            """
            {"cause": "层层转租", "decidedOn": "2017-10-09", "listedOn": "2017-10-20",
             "listedBy": "33"}\
            """);

    assertThat(listed.status()).isEqualTo(201);
    ApiResponse decision =
        node.post(
            "auditor",
            "/decisions",
            QUESTION.formatted("ACCEPT_CUSTOMER", CENTER, "IDC", ""),
            "Min-Ledger-Position",
            listed.header("Ledger-Position").orElseThrow());
    assertThat(decision.json().path("verdict").asString()).isEqualTo("DENY");
    assertThat(codes(decision.json().path("reasons"))).contains("BAD_CREDIT");
  }

  @Test
  @Order(4)
  void a_serious_violation_becomes_a_credit_record_and_reaches_the_standing() throws Exception {
    ApiResponse opened =
        node.post(
            "ca-33",
            "/cases",
            """
            {"operatorId": "%s", "kind": "LAYERED_SUBLEASE", "province": "33",
             "source": "SPOT_CHECK", "foundOn": "2017-05-01", "evidence": "合同"}\
            """
                .formatted(GRACED));
    String steps = "/cases/" + opened.json().path("caseId").asString() + "/";
    step(steps + "confirmation", "{\"confirmedOn\": \"2017-05-10\"}");
    step(
        steps + "rectification-order",
        "{\"orderedOn\": \"2017-05-11\", \"dueOn\": \"2017-06-11\"}");
    step(steps + "refusal", "{\"refusedOn\": \"2017-06-12\"}");
    step(steps + "penalty", "{\"imposedOn\": \"2017-07-01\", \"penalty\": \"罚款\"}");
    step(
        steps + "seriousness",
        "{\"determinedOn\": \"2017-08-01\", \"serious\": true, \"reasoning\": \"多次\"}");

    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () -> assertThat(codes(standing(GRACED).path("effects"))).contains("BAD_CREDIT"));
  }

  @Test
  @Order(5)
  void any_kafka_consumer_reads_what_happened() {
    Set<String> types = new HashSet<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + node.ports().broker(),
                "group.id",
                "somebody-else",
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.subscribe(
          List.of("qinggui.operator", "qinggui.license", "qinggui.inspection", "qinggui.standing"));
      await()
          .atMost(20, SECONDS)
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(200))
                    .forEach(
                        each -> {
                          if (GRACED.equals(each.key())) {
                            types.add(each.value().replaceAll(".*\"type\":\"([^\"]*)\".*", "$1"));
                          }
                        });
                return types.containsAll(
                    List.of(
                        "io.qinggui.operator.credit-record-added.v1",
                        "io.qinggui.license.commitment-filed.v1",
                        "io.qinggui.inspection.seriousness-determined.v1",
                        "io.qinggui.license.standing-changed.v1"));
              });
    }
  }

  @Test
  @Order(6)
  void the_history_of_an_operator_is_merged_from_all_services() throws Exception {
    JsonNode items = node.get("auditor", "/operators/" + GRACED + "/history").path("items");

    assertThat(items.valueStream().map(item -> item.path("ledger").asString()))
        .contains("operator", "license", "inspection");
    assertThat(items.valueStream().map(item -> item.path("recordedAt").asString())).isSorted();
  }

  /** As docs/architecture.md tells auditors to do it. */
  @Test
  @Order(6)
  void every_leaf_hash_can_be_checked_from_the_history_alone() throws Exception {
    JsonNode items = node.get("auditor", "/operators/" + GRACED + "/history").path("items");

    assertThat(items).isNotEmpty();
    for (JsonNode item : items) {
      item.path("sealed")
          .valueStream()
          .map(it -> it.asString().split("/"))
          .forEach(it -> ((ObjectNode) item.path(it[0])).remove(it[1]));
      ObjectNode stored = JSON.createObjectNode();
      STORED.forEach(field -> stored.set(field, item.path(field)));
      stored.set("actor", ((ObjectNode) item.path("actor").deepCopy()).removeIf(JsonNode::isNull));
      stored.set(
          "meta", item.path("meta").isMissingNode() ? JSON.createObjectNode() : item.path("meta"));
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) 0);
      digest.update(JSON.writeValueAsBytes(stored));
      assertThat(item.path("leafHash").asString())
          .as(stored.toString())
          .isEqualTo(HexFormat.of().formatHex(digest.digest()));
    }
  }

  @Test
  @Order(6)
  void what_the_documentation_lists_works_through_the_gateway() throws Exception {
    for (ServiceApp app : ServiceApp.values()) {
      String service = app.ledger();
      String parked = "/admin/" + service + "/parked";
      assertThat(node.ask("/api/docs/openapi/" + service).body())
          .contains("\"/api/v1" + parked + "\"")
          .doesNotContain("\"/api/v1/admin/parked\"");
      assertThat(node.get("auditor", parked).path("items").isArray()).isTrue();
    }
  }

  @Test
  @Order(6)
  void every_operation_says_what_it_does() throws Exception {
    for (String service : List.of("operator", "license", "inspection", "notification", "gateway")) {
      node.ask("/api/docs/openapi/" + service).json().path("paths").properties().stream()
          .filter(path -> path.getKey().startsWith("/api/"))
          .flatMap(path -> path.getValue().valueStream())
          .forEach(each -> assertThat(each.path("summary").asString()).as("%s", each).isNotBlank());
    }
  }

  @Test
  @Order(6)
  void an_import_with_a_wrong_secret_ends_at_once() {
    ImportCommand command = new ImportCommand();
    new CommandLine(command)
        .parseArgs(
            directory.resolve("register").toString(),
            "--gateway=http://127.0.0.1:" + node.ports().gateway(),
            "--secret=wrong");
    assertThatThrownBy(command::call)
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("invalid_client");
  }

  @Test
  @Order(6)
  void what_the_token_service_does_not_answer_is_a_problem_document() throws Exception {
    ApiResponse answer = node.ask("/oauth2/token");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).contains("POST");
    assertThat(answer.json().path("code").asString()).isEqualTo("method-not-allowed");
    assertThat(node.ask("/oauth2/nothing").status()).isEqualTo(404);
  }

  @Test
  @Order(7)
  void after_a_restart_answers_are_the_same_and_an_import_adds_nothing() throws Exception {
    JsonNode before = decide("OPERATE", GRACED, "CDN", "");
    String again = ", \"knownAt\": \"" + before.path("knownAt").asString() + "\"";
    String question = QUESTION.formatted("OPERATE", GRACED, "CDN", again);
    String answer = node.post("auditor", "/decisions", question).body();

    node.close();
    node = RunningNode.on(directory.resolve("data"));

    assertThat(node.post("auditor", "/decisions", question).body()).isEqualTo(answer);
    ImportResult repeated =
        node.importFiles(directory.resolve("register"), directory.resolve("reports"));
    assertThat(repeated.files()).extracting(FileResult::accepted).containsOnly(0L);
    assertThat(repeated.files())
        .extracting(FileResult::alreadyThere)
        .containsExactly(3L, 2L, 2L, 1L);
  }

  private void step(String path, String json) throws Exception {
    assertThat(node.post("ca-33", path, json).status()).isIn(200, 201);
  }

  private JsonNode decide(String question, String operator, String service, String more)
      throws Exception {
    return node.post("auditor", "/decisions", QUESTION.formatted(question, operator, service, more))
        .json();
  }

  private JsonNode standing(String operator) throws Exception {
    return node.get(
        "auditor", "/operators/" + operator + "/standing?validAt=2018-01-01T00:00:00%2B08:00");
  }

  private static List<String> codes(JsonNode reasons) {
    return reasons.valueStream().map(reason -> reason.path("code").asString()).toList();
  }

  private static void writeRegister(Path register) throws Exception {
    Files.createDirectories(register);
    Files.writeString(
        register.resolve("operators.csv"),
        """
        operatorId,uscc,name,kind,province
        ,91330106673959654P,甲公司,ENTERPRISE,33
        ,9111000071093019X7,乙公司,ENTERPRISE,33
        ,911100007109291097,丙公司,ENTERPRISE,33
        old,,丁公司,ENTERPRISE,33
        """);
    Files.writeString(
        register.resolve("licenses.csv"),
        """
        licenseNumber,operatorId,issuer,grantedOn,validUntil,service,provinces
        浙B1-20140001,91330106673959654P,33,2014-05-01,2019-04-30,IDC,33
        浙B1-20150002,9111000071093019X7,33,2015-05-01,2020-04-30,IDC,33
        """);
    Files.writeString(
        register.resolve("service-reports.csv"),
        """
        operatorId,service,province,runningSince
        91330106673959654P,CDN,33,2016-05-01
        old,ISP,33,2016-05-01
        """);
    Files.writeString(
        register.resolve("commitments.csv"),
        """
        licenseNumber,track,service,signedOn,receivedOn,addressee
        浙B1-20140001,SERVICE,CDN,2017-02-27,2017-03-01,33
        """);
  }
}
