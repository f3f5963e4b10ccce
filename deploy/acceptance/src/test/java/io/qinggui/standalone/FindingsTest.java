package io.qinggui.standalone;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.reference.Uscc;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What is against the law finds itself: over all services, from a lease or a survey to the case,
 * and back when it turns out that it never was.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingsTest {

  private static final String CARRIER = "91110000100000227W";
  private static final String MIDDLE = "91330106673959654P";
  private static final String UNLICENSED = "91330100MA28AABB10";
  private static final String USER = "91330106MA27XF3P2D";

  @TempDir private static Path directory = Path.of("");

  private @Nullable RunningNode node;

  @BeforeAll
  void start() throws Exception {
    node = RunningNode.on(directory);
    register(CARRIER, "示例基础电信企业", "CARRIER", "11");
    register(MIDDLE, "杭州清溪数据有限公司", "ENTERPRISE", "33");
    register(USER, "杭州云栖网络有限公司", "ENTERPRISE", "33");
    register(UNLICENSED, "杭州鸣湖科技有限公司", "ENTERPRISE", "33");
  }

  @AfterAll
  void stop() {
    node().close();
  }

  @Test
  void a_sublease_becomes_a_finding_and_one_case_and_both_go_with_its_correction()
      throws Exception {
    licensed("浙B1-20140001", MIDDLE);
    licensed("浙B1-20140002", USER);
    String upper = leased("C-1", CARRIER, MIDDLE, "203.0.113.0/24", "2017-02-01");
    String lower = leased("S-1", MIDDLE, USER, "203.0.113.128/25", "2017-05-01");

    await().atMost(30, SECONDS).until(() -> cases(MIDDLE).size() == 1);
    JsonNode opened = cases(MIDDLE).get(0);
    assertThat(opened.path("kind").asString()).isEqualTo("LAYERED_SUBLEASE");
    assertThat(opened.path("source").asString()).isEqualTo("DETECTION");
    assertThat(opened.path("operatorId").asString()).isEqualTo(MIDDLE);
    assertThat(opened.path("otherPartyId").asString()).isEqualTo(USER);
    JsonNode finding = findings(USER).get(0);
    assertThat(finding.path("because").size()).isEqualTo(3);
    await().atMost(30, SECONDS).until(() -> edge(lower).path("findings").path(0).has("findingId"));
    assertThat(edge(lower).path("findings").path(0).path("findingId").asString())
        .isEqualTo(finding.path("findingId").asString());
    assertThat(edge(upper).path("findings").isEmpty()).isTrue();

    withdraw(MIDDLE, "/leases/" + lower, "lease/" + lower, 0);

    await().atMost(30, SECONDS).until(() -> cases(MIDDLE).get(0).has("basisWithdrawnOn"));
    assertThat(cases(MIDDLE)).hasSize(1);
    assertThat(cases(MIDDLE).get(0).path("state").asString()).isEqualTo("OPENED");
    assertThat(findings(USER)).isEmpty();
  }

  @Test
  void the_cases_of_one_chain_are_linked_both_ways() throws Exception {
    List<String> chain = new ArrayList<>();
    for (int layer = 1; layer <= 3; layer++) {
      String body = "91330106MA990000" + layer;
      String operator = body + Uscc.checkDigit(body);
      register(operator, "杭州层层网络" + layer + "有限公司", "ENTERPRISE", "33");
      licensed("浙B1-2014000" + (6 + layer), operator);
      chain.add(operator);
    }
    leased("C-9", CARRIER, chain.get(0), "198.51.100.0/24", "2017-02-01");
    leased("S-8", chain.get(0), chain.get(1), "198.51.100.128/25", "2017-05-01");
    leased("S-9", chain.get(1), chain.get(2), "198.51.100.192/26", "2017-06-01");
    leased("C-8", CARRIER, chain.get(2), "192.0.2.0/24", "2017-02-01");

    await().atMost(30, SECONDS).until(() -> cases(chain.get(1)).size() == 2);
    String upper = cases(chain.get(0)).get(0).path("caseId").asString();
    String lower = cases(chain.get(2)).get(0).path("caseId").asString();
    await().atMost(30, SECONDS).until(() -> !linked(upper).isEmpty());
    assertThat(linked(upper)).containsExactly("[\"CHAIN\"] " + lower);
    assertThat(linked(lower)).containsExactly("[\"CHAIN\"] " + upper);
    assertThat(node().ask("caict", "/cases/" + upper + "/linked", null).status()).isEqualTo(403);
  }

  private List<String> linked(String caseId) throws Exception {
    return node()
        .get("ca-33", "/cases/" + caseId + "/linked")
        .path("items")
        .valueStream()
        .map(it -> it.path("by") + " " + it.path("caseId").asString())
        .toList();
  }

  @Test
  void what_a_survey_saw_becomes_a_finding_and_one_case_and_both_go_with_its_correction()
      throws Exception {
    String survey =
        file(
                "/surveys",
                """
                {"province": "33", "name": "第一季度摸底调查", "startsOn": "2017-02-01",
                 "endsOn": "2017-03-31"}\
                """)
            .path("surveyId")
            .asString();
    seenRunning(survey, "2017-02-10", "滨江机房");
    seenRunning(survey, "2017-02-10", "下沙机房");
    seenRunning(survey, "2017-02-12", "滨江机房");

    await().atMost(30, SECONDS).until(() -> cases(UNLICENSED).size() == 1);
    JsonNode opened = cases(UNLICENSED).get(0);
    assertThat(opened.path("kind").asString()).isEqualTo("UNLICENSED");
    assertThat(opened.path("source").asString()).isEqualTo("DETECTION");
    // The case may be opened by the first day alone: the last one reaches the finding afterwards.
    await().atMost(30, SECONDS).until(() -> findings(UNLICENSED, "2017-02-12").size() == 1);
    JsonNode finding = findings(UNLICENSED, "2017-02-11").get(0);
    assertThat(finding.path("observedBy").asString()).isEqualTo(survey);
    assertThat(finding.path("from").asString()).isEqualTo("2017-02-10");
    assertThat(finding.path("until").asString()).isEqualTo("2017-02-13");
    assertThat(findings(UNLICENSED, "2017-02-13")).isEmpty();
    assertThat(
            node().get("miit", "/findings?province=33&validAt=" + validAt("2017-02-11")).toString())
        .contains(finding.path("findingId").asString());

    for (int i = 0; i < 3; i++) {
      withdraw(UNLICENSED, "/surveys/" + survey, "survey/" + survey, i);
    }

    await().atMost(30, SECONDS).until(() -> cases(UNLICENSED).get(0).has("basisWithdrawnOn"));
    assertThat(cases(UNLICENSED)).hasSize(1);
    assertThat(findings(UNLICENSED, "2017-02-11")).isEmpty();
  }

  private void seenRunning(String survey, String day, String facility) throws Exception {
    file(
        "/surveys/" + survey + "/entries",
        """
        {"operatorId": "%s", "service": "CDN", "province": "33", "running": true,
         "facility": "%s", "evidence": "现场查看", "observedOn": "%s"}\
        """
            .formatted(UNLICENSED, facility, day));
  }

  private void withdraw(String operator, String resource, String stream, int place)
      throws Exception {
    String event =
        node()
            .get("miit", "/operators/" + operator + "/history?limit=500")
            .path("items")
            .valueStream()
            .filter(it -> it.path("stream").asString().equals(stream))
            .filter(it -> !it.path("type").asString().endsWith("-withdrawn"))
            .map(it -> it.path("id").asString())
            .skip(place)
            .findFirst()
            .orElseThrow();
    file(resource + "/corrections", "{\"eventId\": \"%s\", \"reason\": \"登记有误\"}".formatted(event));
  }

  private List<JsonNode> cases(String operator) throws Exception {
    return node().get("miit", "/cases?operatorId=" + operator).path("items").valueStream().toList();
  }

  private List<JsonNode> findings(String operator) throws Exception {
    return findings(operator, LocalDate.now(ZoneOffset.UTC).toString());
  }

  private List<JsonNode> findings(String operator, String day) throws Exception {
    return node()
        .get("miit", "/operators/" + operator + "/findings?validAt=" + validAt(day))
        .path("items")
        .valueStream()
        .toList();
  }

  private static String validAt(String day) {
    return day + "T00:00:00%2B08:00";
  }

  private JsonNode edge(String lease) throws Exception {
    return node().get("miit", "/leases/" + lease + "/chain?direction=up").path("edges").path(0);
  }

  private String leased(String number, String lessor, String lessee, String prefix, String from)
      throws Exception {
    return file(
            "/leases",
            """
            {"leaseNumber": "%s", "lessorId": "%s", "lesseeId": "%s", "resource": "IP_PREFIX",
             "identifier": "%s", "province": "33", "service": "IDC",
             "purpose": "OPERATE_SERVICE", "from": "%s"}\
            """
                .formatted(number, lessor, lessee, prefix, from))
        .path("leaseId")
        .asString();
  }

  private void licensed(String number, String operator) throws Exception {
    file(
        "/licenses",
        """
        {"licenseNumber": "%s", "operatorId": "%s", "issuer": "33",
         "grantedOn": "2014-05-01", "validUntil": "2034-04-30",
         "grants": [{"service": "IDC", "provinces": ["33"]}]}\
        """
            .formatted(number, operator));
  }

  private void register(String id, String name, String kind, String province) throws Exception {
    file(
        "/operators",
        "{\"uscc\": \"%s\", \"name\": \"%s\", \"kind\": \"%s\", \"province\": \"%s\"}"
            .formatted(id, name, kind, province));
  }

  private JsonNode file(String path, String json) throws Exception {
    var answer = node().post("miit", path, json);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.json();
  }

  private RunningNode node() {
    return Objects.requireNonNull(node);
  }
}
