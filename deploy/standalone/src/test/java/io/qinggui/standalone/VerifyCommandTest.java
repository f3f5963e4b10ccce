package io.qinggui.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.attachment.EvidenceKind;
import io.qinggui.inspection.attachment.runtime.AttachmentFiles;
import io.qinggui.inspection.language.AttachmentEvent;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code ./run verify}, as whoever looks after a system uses it. */
class VerifyCommandTest {

  private static final Actor ACTOR = new Actor("miit", "MIIT", null, null);

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void sound_ledgers_are_one_line_each_and_nothing_is_changed() throws IOException {
    fill("operator", 3);
    fill("license", 0);
    Map<Path, byte[]> before = content();

    int exit = verify(folder);

    assertThat(exit).isZero();
    assertThat(out.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("license: sound, no events"),
            line ->
                assertThat(line)
                    .matches(
                        "operator: sound, 3 events, head 3 recorded 20\\S+Z,"
                            + " leaf hash [0-9a-f]{64}"));
    Map<Path, byte[]> after = content();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach((file, bytes) -> assertThat(bytes).as(file + "").isEqualTo(before.get(file)));
  }

  @Test
  void damage_is_named_by_ledger_and_position_and_ends_with_1() throws SQLException {
    fill("operator", 3);
    fill("license", 3);
    execute("license", "DELETE FROM events WHERE position = 2");

    int exit = verify(folder);

    assertThat(exit).isEqualTo(1);
    assertThat(out.toString())
        .contains("license: DAMAGED, ", "  position 2: the event is missing", "operator: sound");
  }

  @Test
  void of_many_findings_the_first_are_shown_and_the_others_counted() throws SQLException {
    fill("license", 50);
    execute("license", "UPDATE events SET leaf_hash = zeroblob(32)");

    int exit = verify(folder);

    assertThat(exit).isEqualTo(1);
    assertThat(out.toString().lines()).hasSize(1 + 20 + 1);
    assertThat(out.toString()).contains("license: DAMAGED, 50 findings", "... and 30 more");
  }

  @Test
  void a_lost_head_is_said() throws IOException {
    fill("license", 3);
    Files.delete(folder.resolve("ledgers/license/license.head"));

    int exit = verify(folder);

    assertThat(exit).isZero();
    assertThat(out.toString()).contains("no head is noted beside the file");
  }

  @Test
  void where_there_is_no_ledger_it_ends_with_2() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThat(verify(empty)).isEqualTo(2);
    assertThat(err.toString()).contains("there is no ledger in " + empty);
    assertThat(verify(folder.resolve("missing"))).isEqualTo(2);
    assertThat(err.toString()).contains("there is no ledger in " + folder.resolve("missing"));
    assertThat(folder.resolve("missing")).doesNotExist();
  }

  @Test
  void it_is_one_of_the_commands_of_run() {
    fill("license", 1);

    assertThat(Standalone.execute("verify", "--data", folder.toString())).isZero();
  }

  @Test
  void files_of_evidence_are_read_wherever_a_fact_names_them() throws Exception {
    AttachmentFiles files = new AttachmentFiles(folder.resolve("ledgers/inspection/attachments"));
    String contract = files.store(pdf("contract"), EvidenceKind.PDF).digest();
    String photograph = files.store(pdf("photograph"), EvidenceKind.PDF).digest();
    String slip = "sha256:" + "0".repeat(64);
    append("inspection", stored(contract), stored(photograph));
    append("license", naming(contract + " " + slip));

    assertThat(verify(folder)).isZero();
    assertThat(out.toString())
        .contains(
            "evidence: sound, 2 files",
            "named, but never stored:",
            slip + ", named first at license position 1");

    Files.delete(files.find(photograph).orElseThrow().getFile().toPath());
    Files.writeString(files.find(contract).orElseThrow().getFile().toPath(), "another contract");

    assertThat(verify(folder)).isEqualTo(1);
    assertThat(out.toString())
        .contains(
            "evidence: DAMAGED, 2 findings, 0 files",
            "the file has another content than " + contract,
            "there is no file " + photograph + ", named first at inspection position 2");
  }

  private static InputStream pdf(String text) {
    byte[] bytes = ("%PDF-1.7\n" + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    return new ByteArrayInputStream(bytes);
  }

  private static NewEvent stored(String digest) {
    return event(
        "io.qinggui.inspection.attachment-stored",
        DossierEvent.streamOf(AttachmentEvent.KIND, digest),
        "{}");
  }

  private static NewEvent naming(String digests) {
    return event("io.qinggui.test.happened", "stream/1", "{\"attachments\":\"" + digests + "\"}");
  }

  private void append(String name, NewEvent... events) {
    Path directory = folder.resolve("ledgers").resolve(name);
    try (Ledger ledger = SqliteLedger.open(directory, name, InstantSource.system())) {
      for (NewEvent event : events) {
        var unused = ledger.append(new Append(event.id(), "f", ACTOR, List.of(event)));
      }
    }
  }

  private int verify(Path data) {
    return new CommandLine(new VerifyCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute("--data", data.toString());
  }

  private void fill(String name, int events) {
    Path directory = folder.resolve("ledgers").resolve(name);
    try (Ledger ledger = SqliteLedger.open(directory, name, InstantSource.system())) {
      for (int i = 0; i < events; i++) {
        var unused = ledger.append(new Append("command " + i, "f", ACTOR, List.of(event(i))));
      }
    }
  }

  private static NewEvent event(int number) {
    return event("io.qinggui.test.happened", "stream/" + number, "{}");
  }

  private static NewEvent event(String type, String stream, String meta) {
    return new NewEvent(
        "event of " + stream,
        type,
        1,
        stream,
        0,
        "operator",
        null,
        "{}".getBytes(StandardCharsets.UTF_8),
        meta.getBytes(StandardCharsets.UTF_8));
  }

  private void execute(String name, String sql) throws SQLException {
    Path file = folder.resolve("ledgers").resolve(name).resolve(name + ".db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Map<Path, byte[]> content() throws IOException {
    Map<Path, byte[]> content = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        content.put(file, Files.readAllBytes(file));
      }
    }
    return content;
  }
}
