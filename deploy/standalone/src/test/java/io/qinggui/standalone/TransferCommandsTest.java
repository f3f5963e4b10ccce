package io.qinggui.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import io.qinggui.platform.log.LogStore;
import io.qinggui.platform.log.file.FileLogStore;
import io.qinggui.platform.log.mongo.MongoLogStore;
import io.qinggui.platform.mongo.embedded.EmbeddedMongoServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code ./run export} and {@code ./run import-ledger}, as whoever moves a system uses them. */
class TransferCommandsTest {

  private static final Actor ACTOR = new Actor("miit", "MIIT", null, null);
  private static final byte[] CHECKPOINT = bytes("localhost/ledgers/license\n2\nroot\n");
  private static final byte[] WITNESSED = bytes("localhost/ledgers/license\n1\nroot\n");
  private static final EmbeddedMongoServer SERVER = EmbeddedMongoServer.start();

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String mongodb = "";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @BeforeEach
  void fill() {
    mongodb = SERVER.uri() + "/" + folder.getFileName();
    append("license", 3);
    append("notification/feed", 2);
    try (LogStore log = FileLogStore.open(folder.resolve("data/ledgers/license/license.log"))) {
      assertThat(log.replaceCheckpoint(null, CHECKPOINT)).isTrue();
      assertThat(log.replaceWitnessed(null, WITNESSED)).isTrue();
    }
  }

  @Test
  void a_ledger_goes_to_mongodb_and_back_with_what_was_published_of_it() throws IOException {
    assertThat(export("license", "first", data("data"))).as(err + "").isZero();
    assertThat(importLedger("license", "first", mongodb())).as(err + "").isZero();
    assertThat(export("license", "second", mongodb())).as(err + "").isZero();
    assertThat(importLedger("license", "second", data("other"))).as(err + "").isZero();

    assertThat(folder.resolve("second")).hasSameBinaryContentAs(folder.resolve("first"));
    assertThat(out.toString().lines())
        .hasSize(4)
        .allSatisfy(
            line -> assertThat(line).matches("license: 3 events, leaf hash [0-9a-f]{64}.*"));
    try (MongoClient client = MongoClients.create(mongodb);
        LogStore log =
            MongoLogStore.open(client.getDatabase(folder.getFileName().toString()), "license")) {
      assertThat(log.checkpoint()).hasValueSatisfying(it -> assertThat(it).isEqualTo(CHECKPOINT));
      assertThat(log.witnessed()).hasValueSatisfying(it -> assertThat(it).isEqualTo(WITNESSED));
    }
    assertThat(folder.resolve("other/ledgers/license/license.log/checkpoint"))
        .hasBinaryContent(CHECKPOINT);
    assertThat(run(new VerifyCommand(), "--data", folder + "/other")).isZero();
  }

  @Test
  void the_feed_has_its_place_beside_the_ledger_of_its_service() {
    assertThat(export("feed", "feed", data("data"))).as(err + "").isZero();
    assertThat(importLedger("feed", "feed", data("other"))).as(err + "").isZero();

    assertThat(folder.resolve("other/ledgers/notification/feed/feed.db")).isRegularFile();
  }

  @Test
  void a_log_may_begin_anew() {
    assertThat(export("license", "first", data("data"))).isZero();
    assertThat(
            importLedger(
                "license",
                "first",
                Stream.concat(Stream.of(data("other")), Stream.of("--without-log"))
                    .toArray(String[]::new)))
        .as(err + "")
        .isZero();

    assertThat(folder.resolve("other/ledgers/license/license.log")).doesNotExist();
  }

  @Test
  void another_log_stays_and_nothing_is_imported() throws IOException {
    assertThat(export("license", "first", data("data"))).isZero();
    try (LogStore log = FileLogStore.open(folder.resolve("other/ledgers/license/license.log"))) {
      assertThat(log.replaceCheckpoint(null, bytes("another\n"))).isTrue();
    }

    assertThat(importLedger("license", "first", data("other"))).isEqualTo(2);

    assertThat(err.toString()).contains("another log of this ledger");
    assertThat(folder.resolve("other/ledgers/license/license.db")).doesNotExist();
  }

  @Test
  void a_file_that_is_cut_off_is_1_and_changes_nothing() throws IOException {
    assertThat(export("license", "first", data("data"))).isZero();
    List<String> lines = Files.readAllLines(folder.resolve("first"));
    Files.write(folder.resolve("cut"), lines.subList(0, lines.size() - 1));

    assertThat(importLedger("license", "cut", data("other"))).isEqualTo(1);
    assertThat(importLedger("license", "cut", mongodb())).isEqualTo(1);

    assertThat(err.toString()).contains("it is cut off");
    assertThat(folder.resolve("other")).doesNotExist();
    assertThat(export("license", "none", mongodb())).isEqualTo(2);
    assertThat(err.toString()).contains("there is no ledger license in the database");
  }

  @Test
  void what_cannot_be_done_is_2_and_says_why() {
    assertThat(export("licence", "first", data("data"))).isEqualTo(2);
    assertThat(err.toString()).contains("there is no ledger licence in", "[feed, license]");
    assertThat(export("license", "first", data("data"))).isZero();
    assertThat(export("license", "first", data("data"))).isEqualTo(2);
    assertThat(err.toString()).contains("is there already");
    assertThat(importLedger("operator", "first", data("other"))).isEqualTo(2);
    assertThat(err.toString()).contains("is of the ledger license");
    assertThat(importLedger("license", "first", data("data"))).isEqualTo(2);
    assertThat(err.toString()).contains("is not empty");
    assertThat(importLedger("license", "first", "--mongodb", SERVER.uri())).isEqualTo(2);
    assertThat(err.toString()).contains("names no database");
    assertThat(importLedger("license", "missing", data("other"))).isEqualTo(2);
    assertThat(run(new ImportLedgerCommand(), "--ledger", "license", "--from", "first"))
        .isEqualTo(2);
  }

  @Test
  void they_are_commands_of_run() {
    String file = folder + "/file";

    assertThat(
            Standalone.execute(
                "export", "--ledger", "license", "--data", folder + "/data", "--to", file))
        .isZero();
    assertThat(
            Standalone.execute(
                "import-ledger", "--ledger", "license", "--data", folder + "/x", "--from", file))
        .isZero();
  }

  private String[] data(String name) {
    return new String[] {"--data", folder.resolve(name).toString()};
  }

  private String[] mongodb() {
    return new String[] {"--mongodb", mongodb};
  }

  private int export(String ledger, String file, String... where) {
    return run(new ExportCommand(), arguments(ledger, "--to", file, where));
  }

  private int importLedger(String ledger, String file, String... where) {
    return run(new ImportLedgerCommand(), arguments(ledger, "--from", file, where));
  }

  private String[] arguments(String ledger, String option, String file, String... where) {
    return Stream.concat(
            Stream.of("--ledger", ledger, option, folder.resolve(file).toString()),
            Stream.of(where))
        .toArray(String[]::new);
  }

  private int run(Callable<Integer> command, String... arguments) {
    return new CommandLine(command)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private void append(String path, int events) {
    Path directory = folder.resolve("data/ledgers").resolve(path);
    String name = directory.getFileName().toString();
    try (Ledger ledger = SqliteLedger.open(directory, name, InstantSource.system())) {
      for (int i = 0; i < events; i++) {
        var unused = ledger.append(new Append("command " + i, "f", ACTOR, List.of(event(i))));
      }
    }
  }

  private static NewEvent event(int number) {
    return new NewEvent(
        "event " + number,
        "io.qinggui.test.happened",
        1,
        "stream/" + number,
        0,
        "operator",
        null,
        bytes("{}"),
        bytes("{}"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
