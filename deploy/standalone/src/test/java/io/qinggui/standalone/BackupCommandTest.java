package io.qinggui.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.sqlite.SmallDatabase;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import io.qinggui.standalone.node.DataDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code ./run backup} and {@code ./run restore}, as whoever looks after a system uses them. */
class BackupCommandTest {

  private static final Actor ACTOR = new Actor("miit", "MIIT", null, null);
  private static final String EVIDENCE = "ledgers/inspection/attachments/ab/abcdef";
  private static final String CONSUMERS = "ledgers/license/license.consumers.db";
  private static final String COMPLAINANT = "ledgers/inspection/complainants/CMP-53-1.key";
  private static final List<String> KEYS =
      List.of(
          "token-key.json",
          "session-key",
          "log-key-license",
          "sealing-key-license",
          "ledgers/notification/installation.key",
          COMPLAINANT);
  private static final List<String> LEFT_OUT =
      List.of("broker/topic-0/00000.log", "logs/qinggui.log", "ledgers/license/license.checkpoint");

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path data = folder;
  private Path backup = folder;

  @BeforeEach
  void fill() throws IOException {
    data = folder.resolve("data");
    backup = folder.resolve("backup");
    append("license", 3);
    append("notification", 2);
    append("notification/feed", 4);
    append("inspection", 0);
    try (SmallDatabase consumers = SmallDatabase.open(data.resolve(CONSUMERS))) {
      consumers.update("CREATE TABLE progress(next_offset INTEGER NOT NULL)");
      consumers.update("INSERT INTO progress VALUES (2)");
    }
    for (String key : KEYS) {
      write(key, "key " + key);
    }
    for (String other : LEFT_OUT) {
      write(other, "left out");
    }
    write(EVIDENCE, "evidence");
    write("ledgers/license/license.log/checkpoint", "checkpoint");
    write("ledgers/operator/inventories/1/inventory.json", "{}");
    write("sample-state", "none");
  }

  @Test
  void what_was_backed_up_is_restored_and_nothing_else() throws IOException {
    assertThat(backup()).as(err + "").isZero();
    assertThat(out.toString())
        .contains("license: 3 events, leaf hash ", "inspection: no events", "feed: 4 events");

    assertThat(restore("restored")).as(err + "").isZero();

    TreeSet<String> expected = new TreeSet<>(files(data));
    expected.removeAll(LEFT_OUT);
    expected.removeIf(it -> it.endsWith(".lock") || it.equals("lock"));
    assertThat(files(folder.resolve("restored"))).isEqualTo(expected);
    for (String file : expected) {
      if (!file.endsWith(".db") && !file.endsWith(".head")) {
        assertThat(folder.resolve("restored").resolve(file))
            .hasSameBinaryContentAs(data.resolve(file));
      }
    }
    assertThat(events(folder.resolve("restored"), "license"))
        .usingRecursiveFieldByFieldElementComparator()
        .isEqualTo(events(data, "license"));
    try (SmallDatabase consumers =
        SmallDatabase.open(folder.resolve("restored").resolve(CONSUMERS))) {
      assertThat(consumers.query("SELECT next_offset FROM progress", row -> row.getLong(1)))
          .containsExactly(2L);
    }
    assertThat(folder.resolve("backup.partial")).doesNotExist();
    assertThat(folder.resolve("restored.partial")).doesNotExist();
  }

  @Test
  void a_backup_can_be_verified_where_it_lies() {
    assertThat(backup()).isZero();

    int exit = run(new VerifyCommand(), "--data", backup.resolve("data").toString());

    assertThat(exit).isZero();
    assertThat(out.toString()).contains("license: sound, 3 events").doesNotContain("no head");
  }

  @Test
  void keys_are_for_their_owner_only() throws IOException {
    assertThat(backup()).isZero();
    assertThat(restore("restored")).isZero();

    for (String key : KEYS) {
      assertThat(permissions(backup.resolve("keys").resolve(key))).isEqualTo("rw-------");
      assertThat(permissions(folder.resolve("restored").resolve(key))).isEqualTo("rw-------");
    }
    assertThat(permissions(backup.resolve("keys"))).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("restored/ledgers/inspection/complainants")))
        .isEqualTo("rwx------");
  }

  @Test
  void keys_can_be_kept_apart() throws IOException {
    Path apart = folder.resolve("apart");

    assertThat(backup("--keys-to", apart.toString())).as(err + "").isZero();

    assertThat(files(backup)).noneMatch(it -> it.contains("key"));
    assertThat(files(apart)).containsAll(KEYS);
    assertThat(restore("restored")).isEqualTo(2);
    assertThat(err.toString()).contains("say with --keys-from where they are");
    assertThat(folder.resolve("restored")).doesNotExist();
    assertThat(restore("restored", "--keys-from", apart.toString())).as(err + "").isZero();
    assertThat(files(folder.resolve("restored"))).containsAll(KEYS);
  }

  @Test
  void keys_of_another_backup_do_not_go_with_it() {
    assertThat(backup("--keys-to", folder.resolve("apart1").toString())).isZero();
    assertThat(
            run(
                new BackupCommand(),
                "--data",
                data.toString(),
                "--to",
                folder.resolve("backup2").toString(),
                "--keys-to",
                folder.resolve("apart2").toString()))
        .isZero();

    int exit = restore("restored", "--keys-from", folder.resolve("apart2").toString());

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("are those of another backup");
  }

  @Test
  void the_key_of_a_complainant_may_be_deleted_from_a_backup_and_no_other() throws IOException {
    assertThat(backup()).isZero();
    Files.delete(backup.resolve("keys").resolve(COMPLAINANT));

    assertThat(restore("restored")).as(err + "").isZero();
    assertThat(out.toString())
        .contains("deleted from the backup since, and not there: " + COMPLAINANT);
    assertThat(folder.resolve("restored").resolve(COMPLAINANT)).doesNotExist();

    Files.delete(backup.resolve("keys/sealing-key-license"));
    assertThat(restore("again")).isEqualTo(1);
    assertThat(err.toString()).contains("sealing-key-license: the file is missing");
  }

  @Test
  void of_a_damaged_backup_nothing_is_restored() throws Exception {
    assertThat(backup()).isZero();
    for (String file :
        List.of(
            "data/ledgers/license/license.db",
            "data/ledgers/license/license.head",
            "data/" + EVIDENCE,
            "data/sample-state",
            "keys/session-key")) {
      Path damaged = backup.resolve(file);
      byte[] whole = Files.readAllBytes(damaged);
      byte[] changed = whole.clone();
      changed[changed.length / 2] ^= 1;
      Files.write(damaged, changed);

      assertThat(restore("restored")).as(file).isEqualTo(1);
      assertThat(err.toString()).contains(file.substring(file.indexOf('/') + 1) + ": it has");
      Files.delete(damaged);
      assertThat(restore("restored")).as(file).isEqualTo(1);
      Files.write(damaged, whole);
    }
    assertThat(folder.resolve("restored")).doesNotExist();
    assertThat(folder.resolve("restored.partial")).doesNotExist();
    assertThat(restore("restored")).isZero();
  }

  @Test
  void a_manifest_that_leads_elsewhere_or_was_cut_is_damage() throws IOException {
    assertThat(backup()).isZero();
    Path manifest = backup.resolve("manifest.json");
    String whole = Files.readString(manifest);

    Files.writeString(manifest, whole.replace("\"sample-state\"", "\"../../sample-state\""));
    assertThat(restore("restored")).isEqualTo(1);
    Files.writeString(manifest, whole.substring(0, whole.length() / 2));
    assertThat(restore("restored")).isEqualTo(1);
    Files.writeString(manifest, whole.replace("\"version\" : 1", "\"version\" : 2"));
    assertThat(restore("restored")).isEqualTo(2);
    Files.delete(manifest);
    assertThat(restore("restored")).isEqualTo(2);

    assertThat(folder.resolve("restored")).doesNotExist();
  }

  @Test
  void of_a_damaged_ledger_there_is_no_backup() throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data + "/ledgers/license/license.db");
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM events WHERE position = 2");
    }

    assertThat(backup()).isEqualTo(1);

    assertThat(err.toString()).contains("license", "position 2");
    assertThat(backup).doesNotExist();
    assertThat(folder.resolve("backup.partial")).doesNotExist();
  }

  @Test
  void a_ledger_that_lost_its_end_is_damaged() throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data + "/ledgers/license/license.db");
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM events WHERE position = 3");
      statement.execute("DELETE FROM commands WHERE first_position = 3");
    }

    assertThat(backup()).isEqualTo(1);
    assertThat(err.toString()).contains("positions up to 3 were written");
  }

  @Test
  void what_is_there_already_stays() throws IOException {
    Path other = Files.writeString(Files.createDirectory(backup).resolve("other"), "other");

    assertThat(backup()).isEqualTo(2);
    assertThat(err.toString()).contains("is not empty");
    assertThat(files(backup)).containsExactly("other");
    Files.delete(other);
    assertThat(backup()).as(err + "").isZero();
    assertThat(backup()).isEqualTo(2);
    assertThat(run(new RestoreCommand(), "--from", backup.toString(), "--data", data.toString()))
        .isEqualTo(2);
    assertThat(files(data)).contains("session-key");
  }

  @Test
  void what_a_kill_left_behind_is_no_backup_and_is_replaced() throws IOException {
    Path left = Files.createDirectories(folder.resolve("backup.partial/data/ledgers"));
    Files.writeString(folder.resolve("backup.partial/NOT-FINISHED"), "");
    Files.writeString(left.resolve("left"), "left");

    assertThat(
            run(
                new RestoreCommand(),
                "--from",
                folder.resolve("backup.partial").toString(),
                "--data",
                folder.resolve("restored").toString()))
        .isEqualTo(2);
    assertThat(backup()).as(err + "").isZero();

    assertThat(files(backup)).noneMatch(it -> it.contains("left") || it.contains("NOT-FINISHED"));
    assertThat(folder.resolve("backup.partial")).doesNotExist();
  }

  @Test
  void a_directory_that_is_not_ours_is_not_deleted() throws IOException {
    Files.createDirectories(folder.resolve("backup.partial/of-somebody-else"));

    assertThat(backup()).isEqualTo(2);

    assertThat(err.toString()).contains("is in the way");
    assertThat(folder.resolve("backup.partial/of-somebody-else")).exists();
  }

  @Test
  void it_is_not_made_within_what_is_copied_nor_keys_within_the_backup() {
    backup = data.resolve("backup");
    assertThat(backup()).isEqualTo(2);
    backup = folder.resolve("backup");
    assertThat(backup("--keys-to", backup.resolve("apart").toString())).isEqualTo(2);
    assertThat(run(new BackupCommand(), "--data", folder + "/none", "--to", backup.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("is within", "is not apart", "there is no ledger");
  }

  @Test
  void nothing_is_restored_where_a_system_runs() {
    assertThat(backup()).isZero();
    Path used = folder.resolve("used");
    try (DataDirectory unused = DataDirectory.take(used)) {

      assertThat(run(new RestoreCommand(), "--from", backup.toString(), "--data", used.toString()))
          .isEqualTo(2);

      assertThat(err.toString()).contains("is in use by a running system");
    }
  }

  @Test
  void they_are_commands_of_run() {
    assertThat(Standalone.execute("backup", "--data", data.toString(), "--to", backup.toString()))
        .isZero();
    assertThat(
            Standalone.execute(
                "restore", "--from", backup.toString(), "--data", folder + "/restored"))
        .isZero();
  }

  private int backup(String... more) {
    return run(
        new BackupCommand(),
        Stream.concat(
                Stream.of("--data", data.toString(), "--to", backup.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private int restore(String to, String... more) {
    return run(
        new RestoreCommand(),
        Stream.concat(
                Stream.of("--from", backup.toString(), "--data", folder.resolve(to).toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private int run(Callable<Integer> command, String... arguments) {
    return new CommandLine(command)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private void append(String path, int events) {
    Path directory = data.resolve("ledgers").resolve(path);
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
        "{}".getBytes(StandardCharsets.UTF_8),
        "{}".getBytes(StandardCharsets.UTF_8));
  }

  private static List<LedgerEvent> events(Path data, String name) {
    try (Ledger ledger =
        SqliteLedger.open(data.resolve("ledgers").resolve(name), name, InstantSource.system())) {
      return ledger.read(0, 100);
    }
  }

  private void write(String file, String content) throws IOException {
    Path path = data.resolve(file);
    Files.createDirectories(Objects.requireNonNull(path.getParent()));
    Files.writeString(path, content);
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static TreeSet<String> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile)
          .map(it -> directory.relativize(it).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
