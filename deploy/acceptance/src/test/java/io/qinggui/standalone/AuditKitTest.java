package io.qinggui.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.verify.Verify;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From a running system to a kit, and from the kit to a verdict without the system. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditKitTest {

  private static final String QUESTION =
      """
      {"question":"OPERATE","operatorId":"%s","service":"IDC","province":"33"}
      {"question":"RENEW","licenseNumber":"%s"}
      """
          .formatted(SomeRegister.OPERATOR, SomeRegister.LICENSE);

  @TempDir private static Path data = Path.of("");
  @TempDir private static Path files = Path.of("");

  private Logged logged;
  private RunningNode node;

  @BeforeAll
  void given_a_register_whose_logs_are_published() throws Exception {
    logged = Logged.fromNow();
    node = RunningNode.on(data);
    SomeRegister.in(node);
    node.post(
        "miit",
        "/rulebook/amendments",
        """
        {"amendmentId": "A-1", "basis": "文件", "publishedOn": "2017-03-01",
         "values": {"commitmentDeadline": "2017-06-30"}}
        """);
    var heads = node.settledHeads();
    try (MirroredLog license = new MirroredLog(node.ports().gatewayAddress(), "license", files);
        MirroredLog operator = new MirroredLog(node.ports().gatewayAddress(), "operator", files)) {
      publishedUpTo(license, heads.getOrDefault("license", 0L));
      publishedUpTo(operator, heads.getOrDefault("operator", 0L));
    }
  }

  private static void publishedUpTo(MirroredLog log, long position) {
    var unused =
        await()
            .atMost(Duration.ofMinutes(1))
            .ignoreExceptions()
            .until(() -> log.log("checkpoint"), it -> MirroredLog.size(it) >= position);
  }

  @AfterAll
  void stop() {
    node.close();
    logged.close();
  }

  private int make(Path kit, String... arguments) {
    String[] all = new String[arguments.length + 5];
    all[0] = "audit-kit";
    all[1] = "--gateway";
    all[2] = node.frontDoor().toString();
    all[3] = "--to";
    all[4] = kit.toString();
    System.arraycopy(arguments, 0, all, 5, arguments.length);
    return Standalone.execute(all);
  }

  private static String verified(Path kit, int code, String... options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] all = new String[options.length + 3];
    all[0] = kit.toString();
    all[1] = "--lang";
    all[2] = "en";
    System.arraycopy(options, 0, all, 3, options.length);
    int found = Verify.run(new PrintStream(out, true, UTF_8), all);
    String said = out.toString(UTF_8);
    assertThat(found).as(said).isEqualTo(code);
    return said;
  }

  @Test
  void a_kit_of_an_operator_is_right() {
    Path kit = files.resolve("operator.zip");
    assertThat(make(kit, "--operator", SomeRegister.OPERATOR, "--files")).isZero();
    assertThat(verified(kit, 0))
        .contains("All is right.", "localhost/ledgers/license", "notice-2017-32/1/")
        .doesNotContain("\n0 decisions");
  }

  @Test
  void a_kit_of_everything_is_right_with_the_decisions_asked_for() throws IOException {
    Path kit = files.resolve("all.zip");
    Path questions = Files.writeString(files.resolve("questions.ndjson"), QUESTION);
    assertThat(make(kit, "--all", "--question", questions.toString())).isZero();
    assertThat(verified(kit, 0)).contains("All is right.", "2 decisions", "Ledger notification");
  }

  @Test
  void what_was_known_before_is_another_answer_and_right_too() throws IOException {
    Path kit = files.resolve("before.zip");
    Path questions = Files.writeString(files.resolve("one.ndjson"), QUESTION);
    int made =
        make(
            kit,
            "--operator",
            SomeRegister.OPERATOR,
            "--known-at",
            "2017-01-01T00:00:00+08:00",
            "--question",
            questions.toString());
    assertThat(made).isZero();
    String now = node.now().toString();
    assertThat(verified(kit, 0, "--diff", "2017-01-01T00:00:00Z", now))
        .contains("notice-2017-32/0/", "license-registered", "Decisions that changed", "->");
  }

  @Test
  void who_may_not_read_everything_gets_no_kit() {
    Path kit = files.resolve("none.zip");
    assertThat(make(kit, "--operator", SomeRegister.OPERATOR, "--client", "operator")).isEqualTo(1);
    assertThat(make(kit, "--operator", SomeRegister.OPERATOR, "--secret", "wrong")).isEqualTo(1);
    assertThat(make(kit)).isEqualTo(1);
    assertThat(make(kit, "--all", "--operator", SomeRegister.OPERATOR)).isEqualTo(1);
    assertThat(make(kit, "--all", "--known-at", "yesterday")).isEqualTo(1);
    assertThat(kit).doesNotExist();
  }
}
