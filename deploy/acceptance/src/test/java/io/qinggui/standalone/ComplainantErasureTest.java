package io.qinggui.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Who complains is found in nothing that is kept, and by nobody once erased (三(一)). */
class ComplainantErasureTest {

  private static final String NAME = "欧阳晓峰";
  private static final String CONTACT = "13905718264";

  /** What is no secret, to see that the search finds what is there. */
  private static final String KIND = "CONTROL_OF_THE_SEARCH";

  private static final String OPERATOR = "91330106673959654P";

  @Test
  void an_erased_complainant_is_in_no_ledger_topic_read_model_log_or_export(@TempDir Path directory)
      throws Exception {
    String complaint;
    String[] published;
    try (RunningNode node = RunningNode.on(directory);
        Logged log = Logged.fromNow()) {
      complaint = complaint(node);

      assertThat(complainant(node, complaint).path("name").asString()).isEqualTo(NAME);
      assertThat(complainant(node, complaint).path("contact").asString()).isEqualTo(CONTACT);
      isInNothingThatIsOpen(node, directory, log);
      published = checkpointWithAll(node);
    }
    Map<Long, String> before = ClosedLedger.leaves(directory, "inspection");
    isInNoLedger(directory, complaint);

    try (RunningNode node = RunningNode.on(directory);
        Logged log = Logged.fromNow()) {
      assertThat(complainant(node, complaint).path("name").asString()).isEqualTo(NAME);
      var erased = node.post("ca-33", "/complaints/" + complaint + "/complainant-erasure", "{}");
      assertThat(erased.status()).isEqualTo(201);

      assertThat(complainant(node, complaint).isMissingNode()).isTrue();
      isInNothingThatIsOpen(node, directory, log);
      JsonNode appended =
          node.get("auditor", "/ledgers/inspection/consistency?from=" + published[1]);
      assertThat(appended.path("fromRoot").asString()).isEqualTo(published[2]);
    }
    isInNoLedger(directory, complaint);
    assertThat(ClosedLedger.leaves(directory, "inspection")).containsAllEntriesOf(before);
  }

  /** The lines of the checkpoint that has everything: origin, size, root. */
  private static String[] checkpointWithAll(RunningNode node) {
    String size = String.valueOf(node.settledHeads().get("inspection"));
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> node.ask("/log/inspection/checkpoint").body().split("\n", -1),
            lines -> lines.length > 2 && lines[1].equals(size));
  }

  private static String complaint(RunningNode node) throws IOException, InterruptedException {
    return node.post(
            "ca-33",
            "/complaints",
            """
            {"province": "33", "channel": "HOTLINE", "receivedOn": "2017-03-01",
             "about": {"operatorId": "%s", "name": "%s"}, "kind": "UNLICENSED", "text": "无证经营",
             "complainant": {"name": "%s", "contact": "%s"}}\
            """
                .formatted(OPERATOR, KIND, NAME, CONTACT))
        .json()
        .path("complaintId")
        .asString();
  }

  private static JsonNode complainant(RunningNode node, String complaint)
      throws IOException, InterruptedException {
    return node.get("ca-33", "/complaints/" + complaint).path("complainant");
  }

  private static void isInNothingThatIsOpen(RunningNode node, Path directory, Logged log)
      throws IOException, InterruptedException {
    node.settledHeads();
    assertThat(Traces.of(KIND).inReadModels(node.ports().mongo())).isNotEmpty();
    LoggerFactory.getLogger(ComplainantErasureTest.class).info("here is {}", KIND);
    assertThat(log.text()).contains(KIND);
    for (String secret : List.of(NAME, CONTACT)) {
      Traces traces = Traces.of(secret);
      assertThat(log.text()).doesNotContain(secret);
      assertThat(traces.inFiles(directory)).isEmpty();
      assertThat(traces.inTopics(node.ports().broker())).isEmpty();
      assertThat(traces.inReadModels(node.ports().mongo())).isEmpty();
      for (String export :
          List.of(
              "/complaints?province=33",
              "/operators/" + OPERATOR + "/history",
              "/figures?from=2017-01-01&to=2017-03-31&province=33",
              "/reports/quarterly?year=2017&quarter=1&province=33",
              "/figures/inspection.complaints-received/items?from=2017-01-01&to=2017-03-31",
              "/deadlines?from=2017-01-01&to=2017-12-31",
              "/feed?after=0")) {
        String answer = node.ask("auditor", export, null).body();
        assertThat(traces.in(answer.getBytes(StandardCharsets.UTF_8))).as(export).isFalse();
      }
    }
  }

  private static void isInNoLedger(Path directory, String complaint) throws IOException {
    assertThat(Traces.of(complaint).inLedger(directory, "inspection")).isNotEmpty();
    for (String ledger : List.of("operator", "license", "inspection", "notification")) {
      assertThat(Traces.of(NAME).inLedger(directory, ledger)).as(ledger).isEmpty();
      assertThat(Traces.of(CONTACT).inLedger(directory, ledger)).as(ledger).isEmpty();
    }
  }
}
