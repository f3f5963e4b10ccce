package io.qinggui.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.client.ApiResponse;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.RunningService;
import io.qinggui.platform.testkit.Tokens;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A system that was backed up while it ran, restored elsewhere, and moved to MongoDB. */
class MovedSystemTest {

  private static final String LICENSE = URLEncoder.encode(SomeRegister.LICENSE, UTF_8);
  private static final List<String> QUESTIONS = List.of("OPERATE", "ACCEPT_CUSTOMER");
  private static final String DECISION =
      """
      {"question": "%s", "operatorId": "%s", "service": "IDC", "province": "33",
       "validAt": "2018-01-01T00:00:00+08:00", "knownAt": "%s"}\
      """;
  private static final String COMPLAINT =
      """
      {"province": "33", "channel": "HOTLINE", "receivedOn": "2017-03-01",
       "about": {"operatorId": "%s", "name": "示例"}, "kind": "UNLICENSED", "text": "无证经营",
       "complainant": {"name": "欧阳晓峰", "contact": "13905718264"}}\
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void it_answers_byte_for_byte_the_same_wherever_its_ledgers_are() throws Exception {
    Map<String, String> before;
    Map<String, Long> heads;
    String complaint;
    try (RunningNode node = RunningNode.on(folder.resolve("data"))) {
      SomeRegister.in(node);
      complaint = complaint(node);
      heads = node.settledHeads();
      before = decisions(node, node.now().toString());
      before.putAll(views(node, node.now().toString()));

      backUpAndExport(heads);
      later(node);
    }

    assertThat(
            Standalone.execute(
                "restore",
                "--from",
                folder + "/backup",
                "--keys-from",
                folder + "/keys",
                "--data",
                folder + "/restored"))
        .isZero();
    try (RunningNode node = RunningNode.on(folder.resolve("restored"))) {
      assertThat(again(node, before.keySet())).isEqualTo(before);
      assertThat(node.get("ca-33", complaint).path("complainant").path("name").asString())
          .isEqualTo("欧阳晓峰");
      assertThat(node.settledHeads())
          .allSatisfy((ledger, head) -> assertThat(head).isGreaterThanOrEqualTo(heads.get(ledger)));
      later(node);
    }
    inMongoDb(before);
  }

  private void backUpAndExport(Map<String, Long> heads) throws IOException, InterruptedException {
    String said =
        CommandOfRun.run(
            "backup",
            "--data",
            folder + "/data",
            "--to",
            folder + "/backup",
            "--keys-to",
            folder + "/keys");
    assertThat(heads.keySet())
        .allSatisfy(
            ledger -> assertThat(said).containsPattern(ledger + ": \\d+ events, leaf hash "));
    assertThat(folder.resolve("keys/sealing-key-license")).isRegularFile();
    assertThat(folder.resolve("keys/ledgers/notification/installation.key")).isRegularFile();
    assertThat(folder.resolve("keys/ledgers/inspection/complainants")).isNotEmptyDirectory();
    assertThat(folder.resolve("backup/data/ledgers/license/license.log/checkpoint"))
        .isRegularFile();
    assertThat(folder.resolve("backup/data/broker")).doesNotExist();
    String exported =
        CommandOfRun.run(
            "export",
            "--ledger",
            "license",
            "--data",
            folder + "/data",
            "--to",
            folder + "/license.ndjson");
    assertThat(exported).containsPattern("license: \\d+ events, leaf hash ");
  }

  /** What is recorded behind the backup is not in it. */
  private static void later(RunningNode node) throws IOException, InterruptedException {
    ApiResponse written =
        node.post(
            "ca-33",
            "/operators",
            """
            {"note": "后来", "name": "后来的公司", "kind": "ENTERPRISE", "province": "33"}
            """);
    assertThat(written.status()).as(written.toString()).isEqualTo(201);
  }

  private static String complaint(RunningNode node) throws IOException, InterruptedException {
    ApiResponse received =
        node.post("ca-33", "/complaints", COMPLAINT.formatted(SomeRegister.OPERATOR));
    assertThat(received.status()).as(received.toString()).isEqualTo(201);
    return "/complaints/" + received.json().path("complaintId").asString();
  }

  /** By what was asked: a path, or the body of a decision. */
  private static Map<String, String> decisions(RunningNode node, String knownAt)
      throws IOException, InterruptedException {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String question : QUESTIONS) {
      String asked = DECISION.formatted(question, SomeRegister.OPERATOR, knownAt);
      answers.put(asked, answer(node, asked));
    }
    return answers;
  }

  private static Map<String, String> views(RunningNode node, String knownAt)
      throws IOException, InterruptedException {
    Map<String, String> answers = new LinkedHashMap<>();
    String clocks = "?validAt=2017-12-31T16:00:00Z&knownAt=" + knownAt;
    for (String path :
        List.of(
            "/operators/" + SomeRegister.OPERATOR + "/standing" + clocks,
            "/licenses/" + LICENSE + clocks)) {
      answers.put(path, answer(node, path));
    }
    return answers;
  }

  private static Map<String, String> again(RunningNode node, Iterable<String> asked)
      throws IOException, InterruptedException {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String each : asked) {
      answers.put(each, answer(node, each));
    }
    return answers;
  }

  private static String answer(RunningNode node, String asked)
      throws IOException, InterruptedException {
    ApiResponse answer =
        asked.startsWith("/")
            ? node.ask("miit", asked, null)
            : node.ask("miit", "/decisions", asked);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.body();
  }

  /** The same ledger in the store of a cluster, with a service that has nothing else. */
  private void inMongoDb(Map<String, String> before) throws Exception {
    String uri = EmbeddedMongo.shared().freshUri();
    String file = folder + "/license.ndjson";

    assertThat(
            Standalone.execute(
                "import-ledger", "--ledger", "license", "--from", file, "--mongodb", uri))
        .isZero();

    RunningService license =
        RunningService.start(
            Class.forName("io.qinggui.license.LicenseServiceApplication"),
            "license",
            "--qinggui.ledger.store=mongodb",
            "--qinggui.ledger.mongodb.uri=" + uri,
            "--qinggui.ledger.sealing-keys=" + folder + "/keys/sealing-key-license",
            "--qinggui.log.origin=localhost/ledgers/license",
            "--qinggui.log.key=" + folder + "/keys/log-key-license");
    try {
      for (String question : QUESTIONS) {
        String asked =
            before.keySet().stream()
                .filter(it -> it.contains("\"" + question + "\""))
                .findFirst()
                .orElseThrow();
        assertThat(license.api().post(Tokens.miit(), "/api/v1/decisions", asked).ok().body())
            .isEqualTo(before.get(asked));
      }
      assertThat(license.api().get("", "/actuator/health").status()).isEqualTo(200);
    } finally {
      license.context().close();
    }
    comesBack(uri, file);
  }

  private void comesBack(String uri, String file) throws IOException {
    String back = folder + "/back.ndjson";
    assertThat(Standalone.execute("export", "--ledger", "license", "--mongodb", uri, "--to", back))
        .isZero();

    // the service may have recorded more
    List<String> events = Files.readAllLines(Path.of(file));
    assertThat(Files.readAllLines(Path.of(back)))
        .containsSequence(events.subList(1, events.size() - 1));
    assertThat(importBack(back)).isZero();
    assertThat(Standalone.execute("verify", "--data", folder + "/standalone")).isZero();
    assertThat(importBack(back)).isEqualTo(2);
  }

  private int importBack(String file) {
    return Standalone.execute(
        "import-ledger", "--ledger", "license", "--from", file, "--data", folder + "/standalone");
  }
}
