package io.qinggui.standalone;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
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
 * A lease that is against the law finds itself: over all services, from the lease to the case, and
 * back when it turns out that it never was.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeaseFindingsTest {

  private static final String CARRIER = "91110000100000227W";
  private static final String MIDDLE = "91330106673959654P";
  private static final String USER = "91330106MA27XF3P2D";

  @TempDir private static Path directory = Path.of("");

  private @Nullable RunningNode node;

  @BeforeAll
  void start() throws Exception {
    node = RunningNode.on(directory);
    register(CARRIER, "示例基础电信企业", "CARRIER", "11");
    register(MIDDLE, "杭州清溪数据有限公司", "ENTERPRISE", "33");
    register(USER, "杭州云栖网络有限公司", "ENTERPRISE", "33");
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

    await().atMost(30, SECONDS).until(() -> cases().size() == 1);
    JsonNode opened = cases().get(0);
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

    withdraw(lower);

    await().atMost(30, SECONDS).until(() -> cases().get(0).has("basisWithdrawnOn"));
    assertThat(cases()).hasSize(1);
    assertThat(cases().get(0).path("state").asString()).isEqualTo("OPENED");
    assertThat(findings(USER)).isEmpty();
  }

  private void withdraw(String lease) throws Exception {
    String event =
        node()
            .get("miit", "/operators/" + MIDDLE + "/history?limit=500")
            .path("items")
            .valueStream()
            .filter(it -> it.path("stream").asString().equals("lease/" + lease))
            .filter(it -> it.path("ledger").asString().equals("operator"))
            .map(it -> it.path("id").asString())
            .findFirst()
            .orElseThrow();
    file(
        "/leases/" + lease + "/corrections",
        "{\"eventId\": \"%s\", \"reason\": \"并无此租用\"}".formatted(event));
  }

  private List<JsonNode> cases() throws Exception {
    return node().get("miit", "/cases?operatorId=" + MIDDLE).path("items").valueStream().toList();
  }

  private List<JsonNode> findings(String operator) throws Exception {
    return node()
        .get("miit", "/operators/" + operator + "/findings")
        .path("items")
        .valueStream()
        .toList();
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
