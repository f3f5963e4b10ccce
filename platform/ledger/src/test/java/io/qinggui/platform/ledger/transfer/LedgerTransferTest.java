package io.qinggui.platform.ledger.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import io.qinggui.platform.ledger.Events;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.mongo.MongoTarget;
import io.qinggui.platform.ledger.sqlite.SqliteTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LedgerTransferTest {

  @TempDir private Path folder = Path.of("");
  private StoresOfOneLedger stores = new StoresOfOneLedger(folder);
  private Path file = folder;

  @BeforeEach
  void export() throws IOException {
    stores = new StoresOfOneLedger(folder);
    try (Ledger ledger = stores.sqlite("live")) {
      StoresOfOneLedger.fill(ledger, List.of(1, 3, 2));
    }
    file = stores.exported("live", "license.ndjson");
  }

  @Test
  void the_lines_say_what_they_are() throws IOException {
    List<JsonNode> lines =
        Files.readAllLines(file).stream().map(JsonMapper.shared()::readTree).toList();

    assertThat(lines).hasSize(1 + 6 + 1);
    assertThat(lines.getFirst().toString())
        .isEqualTo(
            "{\"format\":\"qinggui-ledger\",\"version\":1,\"ledger\":\"license\",\"events\":6,"
                + "\"notes\":{\"checkpoint\":\"of 5\\n\"}}");
    JsonNode second = lines.get(2);
    assertThat(second.path("position").asLong()).isEqualTo(2);
    assertThat(second.path("command").toString())
        .isEqualTo(
            "{\"id\":\"command 1\",\"fingerprint\":\"fingerprint of command 1\",\"events\":3}");
    assertThat(lines.get(3).has("command")).isFalse();
    assertThat(second.path("stored").asString()).contains("\"名\":\"清规\"").startsWith("{\"type\"");
    assertThat(lines.getLast().path("end").asLong()).isEqualTo(6);
    assertThat(lines.getLast().path("leafHash").asString())
        .isEqualTo(lines.get(6).path("leafHash").asString());
  }

  @Test
  void a_file_that_is_cut_off_anywhere_is_noticed_before_anything_is_applied() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Path cut = folder.resolve("cut.ndjson");
    // without its last line break it is whole
    for (int length = 0; length < whole.length - 1; length += length < 200 ? 1 : 41) {
      Files.write(cut, Arrays.copyOf(whole, length));

      assertThatExceptionOfType(UnusableExportException.class)
          .as("%d bytes", length)
          .isThrownBy(() -> LedgerImport.of(cut));
    }
  }

  @Test
  void a_file_with_another_byte_anywhere_is_noticed() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Path other = folder.resolve("other.ndjson");
    for (int at = 0; at < whole.length - 1; at += 17) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(other, changed);

      assertThatExceptionOfType(UnusableExportException.class)
          .as("byte %d", at)
          .isThrownBy(() -> LedgerImport.of(other));
    }
  }

  @Test
  void lines_that_are_missing_doubled_exchanged_or_added_are_noticed() throws IOException {
    List<String> lines = Files.readAllLines(file);
    Path other = folder.resolve("other.ndjson");
    for (int at = 0; at < lines.size(); at++) {
      List<String> missing = new ArrayList<>(lines);
      String line = missing.remove(at);
      List<String> doubled = new ArrayList<>(lines);
      doubled.add(at, line);
      for (List<String> changed : List.of(missing, doubled)) {
        Files.write(other, changed, StandardCharsets.UTF_8);

        assertThatExceptionOfType(UnusableExportException.class)
            .as("line %d", at)
            .isThrownBy(() -> LedgerImport.of(other));
      }
    }
  }

  @Test
  void a_file_of_another_kind_is_none() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "{\"format\":\"another\"}\n");
    Path later =
        Files.writeString(
            folder.resolve("later"), "{\"format\":\"qinggui-ledger\",\"version\":2}\n");

    assertThatThrownBy(() -> LedgerImport.of(other)).hasMessageContaining("no export of a ledger");
    assertThatThrownBy(() -> LedgerImport.of(later)).hasMessageContaining("a later version");
  }

  @Test
  void a_ledger_that_has_events_is_not_filled() throws IOException {
    try (Ledger ledger = stores.mongo()) {
      var unused = ledger.append(Events.append("license/1", 0, 1));
    }

    assertThatExceptionOfType(LedgerNotEmptyException.class)
        .isThrownBy(() -> stores.importIntoMongo(file));
    assertThatExceptionOfType(LedgerNotEmptyException.class)
        .isThrownBy(() -> stores.importInto("live", file));

    try (Ledger ledger = stores.mongo()) {
      assertThat(ledger.head()).isEqualTo(1);
    }
    assertThat(stores.exported("live", "again.ndjson")).hasSameBinaryContentAs(file);
  }

  @Test
  void a_ledger_that_was_begun_and_is_empty_is_filled() throws IOException {
    stores.mongo().close();
    stores.sqlite("begun").close();

    stores.importIntoMongo(file);
    stores.importInto("begun", file);

    assertThat(stores.exportedFromMongo("mongo.ndjson")).hasSameBinaryContentAs(file);
    assertThat(stores.exported("begun", "begun.ndjson")).hasSameBinaryContentAs(file);
  }

  @Test
  void one_that_was_asked_about_a_moment_is_not_empty() {
    try (Ledger ledger = stores.mongo()) {
      ledger.closeTimestamp(Instant.now());
    }

    assertThatExceptionOfType(LedgerNotEmptyException.class)
        .isThrownBy(() -> stores.importIntoMongo(file));
  }

  @Test
  void an_import_that_was_interrupted_is_in_nobody_s_ledger_and_can_be_repeated()
      throws IOException {
    List<RecordedCommand> commands = new ArrayList<>();
    var unused = LedgerExport.read(file, commands::add);
    // given: killed, so that nothing is closed
    MongoTarget mongo = MongoTarget.open(stores.database(), StoresOfOneLedger.NAME);
    SqliteTarget sqlite = SqliteTarget.open(stores.files("target"));
    commands.subList(0, 2).forEach(mongo::add);
    commands.subList(0, 2).forEach(sqlite::add);
    assertThat(folder.resolve("target/license.db")).doesNotExist();
    assertThat(stores.exportedFromMongo("none.ndjson")).isRegularFile();

    assertThatThrownBy(() -> stores.importInto("target", file)).hasMessageContaining("open");
    sqlite.close();
    stores.importInto("target", file);
    stores.importIntoMongo(file);

    assertThat(stores.exported("target", "sqlite.ndjson")).hasSameBinaryContentAs(file);
    assertThat(stores.exportedFromMongo("mongo.ndjson")).hasSameBinaryContentAs(file);
    assertThat(folder.resolve("target/license.importing")).doesNotExist();
  }

  @Test
  void an_instance_that_appends_meanwhile_keeps_its_event() throws IOException {
    try (Ledger ledger = stores.mongo();
        LedgerTarget target = MongoTarget.open(stores.database(), StoresOfOneLedger.NAME)) {
      var end = LedgerExport.read(file, target::add);
      assertThat(end.position()).isEqualTo(6);
      var unused = ledger.append(Events.append("license/1", 0, 1));

      assertThatExceptionOfType(LedgerNotEmptyException.class).isThrownBy(target::finish);

      assertThat(ledger.read(0, 10)).hasSize(1);
    }
  }

  @Test
  void a_damaged_ledger_is_not_exported() throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("live/license.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE events SET leaf_hash = zeroblob(32) WHERE position = 3");
    }
    stores.importIntoMongo(file);
    stores.database().getCollection("license.groups").deleteOne(Filters.gt("n", 0));

    assertThatExceptionOfType(LedgerCorruptException.class)
        .isThrownBy(() -> stores.exported("live", "damaged.ndjson"))
        .satisfies(e -> assertThat(e.position()).isEqualTo(3));
    assertThatExceptionOfType(LedgerCorruptException.class)
        .isThrownBy(() -> stores.exportedFromMongo("lost.ndjson"));
    assertThat(folder.resolve("damaged.ndjson")).doesNotExist();
    assertThat(folder.resolve("damaged.ndjson.part")).doesNotExist();
  }

  @Test
  void an_export_takes_no_other_file_s_place() {
    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> stores.exported("live", "license.ndjson"));
  }
}
