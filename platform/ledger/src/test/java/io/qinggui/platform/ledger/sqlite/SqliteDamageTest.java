package io.qinggui.platform.ledger.sqlite;

import static io.qinggui.platform.ledger.Events.append;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger whose files were damaged is not opened, and never answers from damaged bytes. */
class SqliteDamageTest {

  private static final int EVENTS = 60;

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void a_ledger_that_was_closed() {
    file = directory.resolve("license.db");
    try (Ledger ledger = open()) {
      for (int i = 0; i < EVENTS / 3; i++) {
        ledger.append(append("license/" + i % 5, i / 5 * 3L, 3));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30, 60})
  void a_flipped_byte_in_an_event_is_found_at_its_position(int position) throws IOException {
    byte[] id = idAt(position).getBytes(StandardCharsets.US_ASCII);
    byte[] content = Files.readAllBytes(file);
    int at = lastIndexOf("\"id\":\"".getBytes(StandardCharsets.US_ASCII), id, content);

    flip(file, at + 10);

    requireDamageAt(position);
  }

  @Test
  void events_that_changed_places_are_found_at_the_first() throws SQLException {
    execute("UPDATE events SET position = -5 WHERE position = 5");
    execute("UPDATE events SET position = 5 WHERE position = 20");
    execute("UPDATE events SET position = 20 WHERE position = -5");
    requireDamageAt(5);
  }

  @Test
  void a_missing_event_is_found_at_its_position() throws SQLException {
    execute("DELETE FROM events WHERE position = 23");
    requireDamageAt(23);
  }

  @Test
  void missing_last_events_are_found() throws SQLException {
    execute("DELETE FROM events WHERE position > 57");
    execute("DELETE FROM commands WHERE first_position > 57");
    requireDamageAt(58);
  }

  @Test
  void a_changed_outcome_is_found_at_its_position() throws SQLException {
    execute("UPDATE commands SET fingerprint = 'x' WHERE first_position = 31");
    requireDamageAt(31);
  }

  @Test
  void a_missing_outcome_is_found_at_its_position() throws SQLException {
    execute("DELETE FROM commands WHERE first_position = 4");
    requireDamageAt(4);
  }

  @Test
  void a_file_cut_short_is_found() throws IOException {
    truncate(file, Files.size(file) - 8_192);

    assertThatThrownBy(this::open)
        .isInstanceOfSatisfying(
            LedgerCorruptException.class, e -> assertThat(e.position()).isBetween(0L, 61L));
  }

  @Test
  void a_file_cut_to_nothing_is_found_at_the_first_position() throws IOException {
    truncate(file, 0);
    requireDamageAt(1);
  }

  @Test
  void a_lost_file_is_found_at_the_first_position() throws IOException {
    Files.delete(file);
    requireDamageAt(1);
  }

  @Test
  void a_file_that_is_something_else_is_refused() throws IOException {
    Files.writeString(file, "not a database at all, but long enough to look like one".repeat(100));

    assertThatThrownBy(this::open).isInstanceOf(LedgerCorruptException.class);
  }

  @Test
  void a_log_that_lost_its_end_is_found_at_the_first_lost_position() throws IOException {
    Path copy = directory.resolve("copy");
    try (Ledger ledger = open()) {
      for (int i = 0; i < 10; i++) {
        ledger.append(append("case/1", i, 1));
      }
      copyAsAfterAKill(copy);
    }
    truncate(copy.resolve("license.db-wal"), Files.size(copy.resolve("license.db-wal")) - 100);

    assertThatThrownBy(() -> SqliteLedger.open(copy, "license", InstantSource.system()))
        .isInstanceOfSatisfying(
            LedgerCorruptException.class, e -> assertThat(e.position()).isEqualTo(EVENTS + 10));
  }

  @Test
  void a_ledger_that_is_refused_is_left_as_it_was_with_its_log() throws IOException {
    Path copy = directory.resolve("copy");
    try (Ledger ledger = open()) {
      for (int i = 0; i < 10; i++) {
        ledger.append(append("case/1", i, 1));
      }
      copyAsAfterAKill(copy);
    }
    Path log = copy.resolve("license.db-wal");
    flip(log, Files.size(log) / 2);
    byte[] database = Files.readAllBytes(copy.resolve("license.db"));
    byte[] logged = Files.readAllBytes(log);

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> SqliteLedger.open(copy, "license", InstantSource.system()))
          .isInstanceOf(LedgerCorruptException.class);
    }

    assertThat(copy.resolve("license.db")).hasBinaryContent(database);
    assertThat(log).hasBinaryContent(logged);
  }

  @Test
  void a_file_that_ends_in_the_middle_of_a_page_under_a_log_is_found() throws IOException {
    Path copy = directory.resolve("copy");
    try (Ledger ledger = open()) {
      ledger.append(append("case/1", 0, 1));
      copyAsAfterAKill(copy);
    }
    truncate(copy.resolve("license.db"), 2 * 4_096 + 100);

    assertThatThrownBy(() -> SqliteLedger.open(copy, "license", InstantSource.system()))
        .isInstanceOf(LedgerCorruptException.class);
  }

  @Test
  void a_file_of_another_ledger_is_refused() throws IOException {
    Path other = directory.resolve("other");
    Files.createDirectory(other);
    Files.copy(file, other.resolve("operator.db"));

    assertThatThrownBy(() -> SqliteLedger.open(other, "operator", InstantSource.system()))
        .isInstanceOf(LedgerCorruptException.class)
        .hasMessageContaining("another ledger");
  }

  @Test
  void a_file_whose_header_lost_its_version_is_refused() throws SQLException {
    execute("PRAGMA user_version = 0");

    assertThatThrownBy(this::open).isInstanceOf(LedgerCorruptException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {18, 19, 44, 47})
  void a_file_whose_header_names_another_format_is_refused(int at) throws IOException {
    flip(file, at);

    assertThatThrownBy(this::open)
        .isInstanceOf(LedgerCorruptException.class)
        .hasMessageContaining("no format of SQLite");
  }

  @Test
  void an_event_without_content_is_met_at_its_position() throws SQLException {
    try (Ledger ledger = open()) {
      execute(
          "PRAGMA writable_schema = ON",
          "UPDATE sqlite_schema SET sql = replace(sql, 'BLOB NOT NULL', 'BLOB')",
          "PRAGMA writable_schema = RESET",
          "UPDATE events SET stored = NULL WHERE position = 8");

      assertThatThrownBy(() -> ledger.read(5, 10))
          .isInstanceOfSatisfying(
              LedgerCorruptException.class, e -> assertThat(e.position()).isEqualTo(8));
    }
  }

  @Test
  void a_file_with_another_table_in_place_of_its_own_is_refused() throws SQLException {
    execute("ALTER TABLE commands RENAME COLUMN fingerprint TO fingerprimt");

    assertThatThrownBy(this::open)
        .isInstanceOf(LedgerCorruptException.class)
        .hasMessageContaining("not defined");
  }

  @Test
  void whoever_opens_a_damaged_ledger_is_told_its_name_and_where_it_is() throws SQLException {
    execute("DELETE FROM events WHERE position = 23");

    assertThatThrownBy(this::open)
        .hasMessageStartingWith("ledger license in " + directory)
        .hasMessageContaining("position 23");
  }

  @Test
  void damage_while_the_ledger_is_open_is_met_by_the_read() throws SQLException {
    try (Ledger ledger = open()) {
      execute("UPDATE events SET stored = zeroblob(length(stored)) WHERE position = 8");

      assertThat(ledger.read(0, 7)).hasSize(7);
      assertThatThrownBy(() -> ledger.read(5, 10))
          .isInstanceOfSatisfying(
              LedgerCorruptException.class, e -> assertThat(e.position()).isEqualTo(8));
    }
  }

  @Test
  void an_event_that_vanished_while_the_ledger_is_open_is_met_by_the_read() throws SQLException {
    try (Ledger ledger = open()) {
      execute("DELETE FROM events WHERE position = 8 OR position = 60");

      assertThatThrownBy(() -> ledger.read(0, 10))
          .isInstanceOfSatisfying(
              LedgerCorruptException.class, e -> assertThat(e.position()).isEqualTo(8));
      assertThatThrownBy(() -> ledger.read(59, 10))
          .isInstanceOfSatisfying(
              LedgerCorruptException.class, e -> assertThat(e.position()).isEqualTo(60));
    }
  }

  @Test
  void an_event_that_vanished_is_met_by_reads_of_its_stream_and_subject() throws SQLException {
    try (Ledger ledger = open()) {
      execute("DELETE FROM events WHERE position = 1 OR position = " + EVENTS);

      assertThatThrownBy(() -> ledger.readSubject("operator of license/0", 0, 100))
          .isInstanceOfSatisfying(
              LedgerCorruptException.class, e -> assertThat(e.position()).isEqualTo(1));
      assertThatThrownBy(() -> ledger.readStream("license/4", 0))
          .isInstanceOfSatisfying(
              LedgerCorruptException.class, e -> assertThat(e.position()).isEqualTo(EVENTS));
      assertThat(ledger.lastSequence("license/4")).isEqualTo(EVENTS / 5 - 1);
    }
  }

  @Test
  void an_outcome_that_vanished_while_the_ledger_is_open_is_met_by_the_read() throws SQLException {
    try (Ledger ledger = open()) {
      String command = ledger.read(3, 1).getFirst().commandId();
      execute("DELETE FROM commands WHERE first_position = 4");

      assertThatThrownBy(() -> ledger.outcome(command))
          .isInstanceOfSatisfying(
              LedgerCorruptException.class, e -> assertThat(e.position()).isEqualTo(4));
    }
  }

  private Ledger open() {
    return SqliteLedger.open(directory, "license", InstantSource.system());
  }

  private void requireDamageAt(long position) {
    assertThatThrownBy(this::open)
        .isInstanceOfSatisfying(
            LedgerCorruptException.class, e -> assertThat(e.position()).isEqualTo(position))
        .hasMessageContaining("position " + position);
  }

  private String idAt(int position) {
    try (Ledger ledger = open()) {
      LedgerEvent event = ledger.read(position - 1L, 1).getFirst();
      return event.id();
    }
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static void flip(Path file, long at) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(at);
      int before = bytes.read();
      bytes.seek(at);
      bytes.write(before ^ 1);
    }
  }

  private static void truncate(Path file, long size) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(size);
    }
  }

  private void copyAsAfterAKill(Path copy) throws IOException {
    Files.createDirectory(copy);
    for (String suffix : new String[] {".db", ".db-wal", ".head"}) {
      Files.copy(directory.resolve("license" + suffix), copy.resolve("license" + suffix));
    }
  }

  /** Where an id stands in the stored bytes, not in a column or an index. */
  private static int lastIndexOf(byte[] name, byte[] id, byte[] content) {
    byte[] wanted = new byte[name.length + id.length];
    System.arraycopy(name, 0, wanted, 0, name.length);
    System.arraycopy(id, 0, wanted, name.length, id.length);
    for (int at = content.length - wanted.length; at >= 0; at--) {
      if (Arrays.equals(wanted, 0, wanted.length, content, at, at + wanted.length)) {
        return at;
      }
    }
    throw new AssertionError("the id is not in the file");
  }
}
