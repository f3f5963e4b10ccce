package io.qinggui.platform.ledger.sqlite;

import static io.qinggui.platform.ledger.sqlite.LedgerOnDisk.EVENTS;
import static io.qinggui.platform.ledger.sqlite.LedgerOnDisk.flip;
import static io.qinggui.platform.ledger.sqlite.LedgerOnDisk.truncate;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.verify.Finding;
import io.qinggui.platform.ledger.verify.LedgerReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All that is wrong with the files of a ledger is said, and nothing is done to them. */
class SqliteVerifierTest {

  @TempDir private static Path originals = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private static LedgerOnDisk closed;

  @SuppressWarnings("NullAway.Init")
  private static LedgerOnDisk afterKill;

  @SuppressWarnings("NullAway.Init")
  private static LedgerOnDisk foreign;

  private final Path folder;
  private final LedgerOnDisk ledger;
  private final Path database;

  @BeforeAll
  static void write() throws IOException {
    closed = LedgerOnDisk.closed(originals.resolve("closed"), "license");
    afterKill = LedgerOnDisk.killed(originals.resolve("killed"), "license");
    foreign = LedgerOnDisk.closed(originals.resolve("operator"), "operator");
  }

  /** A copy of a ledger that was closed. */
  SqliteVerifierTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    ledger = closed.copy(folder.resolve("license"));
    database = ledger.files().database();
  }

  @Test
  void a_sound_ledger_is_sound_and_its_head_is_named() {
    LedgerReport report = verify();

    assertThat(report.findings()).isEmpty();
    assertThat(report.isSound()).isTrue();
    assertThat(report.events()).isEqualTo(EVENTS);
    assertThat(report.acknowledged()).isEqualTo(EVENTS);
    LedgerEvent last = ledger.event(EVENTS);
    assertThat(report.head())
        .isEqualTo(
            new LedgerReport.Head(
                EVENTS, last.recordedAt(), HexFormat.of().formatHex(last.leafHash())));
  }

  @Test
  void an_empty_ledger_is_sound() {
    Path directory = folder.resolve("empty");
    SqliteLedger.open(directory, "empty", InstantSource.system()).close();

    LedgerReport report = SqliteVerifier.verify(new LedgerFiles(directory, "empty"));

    assertThat(report.isSound()).isTrue();
    assertThat(report.events()).isZero();
    assertThat(report.head()).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 30, EVENTS})
  void a_flipped_byte_is_found(long position) throws IOException {
    flip(database, ledger.contentOffset(position), 1);

    requireFinding(position, "do not match their leaf hash");
    assertThat(verify().found()).as("nothing else").isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 30, EVENTS})
  void a_missing_event_is_found(long position) throws SQLException {
    ledger.execute("DELETE FROM events WHERE position = " + position);

    if (position == EVENTS) {
      requireFinding(position, "ends here, but positions up to 60 were written");
    } else {
      requireFinding(position, "missing");
    }
  }

  @Test
  void several_missing_events_are_one_finding() throws SQLException {
    ledger.execute("DELETE FROM events WHERE position BETWEEN 16 AND 30");
    requireFinding(16, "the events from here to position 30 are missing");
  }

  @ParameterizedTest
  @CsvSource({"1, 60", "1, 2", "29, 30", "30, 31", "59, 60"})
  void a_swapped_pair_is_found_at_both_places(long one, long other) throws SQLException {
    ledger.swap(one, other);

    assertThat(verify().findings()).extracting(Finding::position).contains(one, other);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 30, EVENTS})
  void an_event_of_another_ledger_is_found(long position) throws SQLException {
    ledger.rewrite(position, foreign.event(position).stored());

    assertThat(verify().findings()).extracting(Finding::position).contains(position);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 30, EVENTS})
  void an_event_of_another_command_is_found_though_its_hash_fits(long position)
      throws SQLException {
    String stored = new String(ledger.event(position).stored(), UTF_8);
    ledger.rewrite(
        position, stored.replaceFirst("\"command [0-9]+\"", "\"command X\"").getBytes(UTF_8));

    requireFinding(position, "it is of command command X, but here were those of command");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 30, EVENTS})
  void an_event_of_another_time_is_found_though_its_hash_fits(long position) throws SQLException {
    String stored = new String(ledger.event(position).stored(), UTF_8);
    ledger.rewrite(
        position,
        stored.replaceFirst("\"recordedAt\":\"....", "\"recordedAt\":\"1999").getBytes(UTF_8));

    requireFinding(position, "the outcome of its command at");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 31, EVENTS - 2})
  void a_missing_or_changed_outcome_is_found(long first) throws SQLException, IOException {
    ledger.execute("DELETE FROM commands WHERE first_position = " + first);
    requireFinding(first, "the outcome of its command");

    LedgerOnDisk other = closed.copy(folder.resolve("other"));
    other.execute("UPDATE commands SET fingerprint = 'x' WHERE first_position = " + first);
    assertThat(SqliteVerifier.verify(other.files()).findings())
        .extracting(Finding::position)
        .containsExactly(first);
  }

  @Test
  void outcomes_without_events_are_found() throws SQLException, IOException {
    ledger.execute("DELETE FROM events WHERE position > 57");
    Files.delete(ledger.files().head());

    requireFinding(58, "the ledger ends here, but positions up to 60 were written");
  }

  @Test
  void an_end_that_is_lost_together_with_its_outcomes_is_found_by_the_noted_head()
      throws SQLException {
    ledger.execute(
        "DELETE FROM events WHERE position > 57", "DELETE FROM commands WHERE first_position > 57");

    requireFinding(58, "the ledger ends here, but positions up to 60 were written");
    assertThat(verify().found()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 100, 4_096, 4_097, 20_000})
  void a_file_that_was_cut_is_found(long less) throws IOException {
    truncate(database, Files.size(database) - less);

    LedgerReport report = verify();

    assertThat(report.isSound()).isFalse();
    assertThat(report.findings()).extracting(Finding::position).contains(0L);
    assertThat(report.findings().getFirst().what()).contains("bytes");
  }

  @Test
  void a_file_cut_to_nothing_and_one_that_is_lost_are_found() throws IOException {
    truncate(database, 0);
    requireFinding(1, "there is nothing, but positions up to 60 were written");

    Files.delete(database);
    requireFinding(1, "there is nothing, but positions up to 60 were written");
  }

  @Test
  void a_file_that_is_something_else_is_found() throws IOException {
    Files.writeString(database, "not a database at all, but long enough for one".repeat(1_000));

    assertThat(verify().isSound()).isFalse();
  }

  @Test
  void the_file_of_another_ledger_is_found() throws IOException {
    Files.delete(database);
    Files.copy(foreign.files().database(), database);

    requireFinding(0, "the file is that of another ledger");
  }

  @ParameterizedTest
  @ValueSource(ints = {18, 19, 44, 47})
  void a_header_that_no_sqlite_wrote_is_found(int at) throws IOException {
    flip(database, at, 1 << 6);

    requireFinding(0, "the file's header names no format of SQLite");
  }

  @Test
  void a_table_that_is_not_ours_is_found() throws SQLException {
    ledger.execute("ALTER TABLE commands RENAME COLUMN fingerprint TO fingerprimt");

    requireFinding(0, "the tables are not defined as they should be");
  }

  @Test
  void a_noted_head_that_is_damaged_is_found_and_one_that_is_lost_is_said() throws IOException {
    flip(ledger.files().head(), 3, 1);
    requireFinding(0, "the head that is noted beside it is damaged");

    Files.delete(ledger.files().head());
    LedgerReport report = verify();
    assertThat(report.isSound()).isTrue();
    assertThat(report.acknowledged()).isZero();
  }

  @Test
  void what_is_behind_a_page_that_cannot_be_read_is_read_all_the_same() throws IOException {
    int page = (int) (ledger.offset(30) / 4_096);
    byte[] content = Files.readAllBytes(database);
    Arrays.fill(content, page * 4_096, (page + 1) * 4_096, (byte) 0xee);
    Files.write(database, content);
    List<Long> read = new ArrayList<>();

    LedgerReport report = SqliteVerifier.verify(ledger.files(), into(read));

    assertThat(report.findings())
        .anySatisfy(it -> assertThat(it.what()).contains("cannot be read"))
        .anySatisfy(it -> assertThat(it.what()).startsWith("SQLite: "));
    assertThat(read).contains(1L, (long) EVENTS).doesNotContain(30L).isSorted();
  }

  @Test
  void everything_that_is_wrong_is_said_not_only_the_first() throws SQLException, IOException {
    ledger.execute("DELETE FROM events WHERE position = 5");
    ledger.swap(20, 40);
    ledger.execute("UPDATE commands SET fingerprint = 'x' WHERE first_position = 31");
    flip(database, ledger.contentOffset(51), 1);

    assertThat(verify().findings()).extracting(Finding::position).contains(5L, 20L, 31L, 40L, 51L);
  }

  @Test
  void of_very_many_findings_a_hundred_are_kept_and_all_are_counted() throws SQLException {
    ledger.execute(
        "UPDATE events SET leaf_hash = zeroblob(32)",
        "UPDATE commands SET fingerprint = 'x'",
        "UPDATE events SET position = -position");

    LedgerReport report = verify();

    assertThat(report.findings()).hasSize(100);
    assertThat(report.found()).isGreaterThan(2 * EVENTS);
  }

  @Test
  void a_row_without_content_is_found() throws SQLException {
    ledger.execute(
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = replace(sql, 'BLOB NOT NULL', 'BLOB')",
        "PRAGMA writable_schema = RESET",
        "UPDATE events SET stored = NULL WHERE position = 8");

    requireFinding(8, "cannot be read: its row is empty");
  }

  @Test
  void bytes_that_are_no_event_are_found_though_their_hash_fits() throws SQLException {
    ledger.rewrite(8, "{\"no\": \"event\"}".getBytes(UTF_8));

    requireFinding(8, "cannot be read: the bytes are no envelope");
  }

  @Test
  void a_log_is_read_with_and_without_its_index() throws IOException {
    LedgerOnDisk killed = afterKill.copy(folder.resolve("killed"));
    assertThat(Files.size(killed.files().log())).isPositive();

    assertThat(SqliteVerifier.verify(killed.files()).events()).isEqualTo(EVENTS);
    assertThat(SqliteVerifier.verify(killed.files()).isSound()).isTrue();

    Files.delete(killed.files().logIndex());
    assertThat(SqliteVerifier.verify(killed.files()).events()).isEqualTo(EVENTS);
    assertThat(SqliteVerifier.verify(killed.files()).isSound()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_log_that_lost_its_end_is_found(boolean index) throws IOException {
    LedgerOnDisk killed = afterKill.copy(folder.resolve("killed"));
    truncate(killed.files().log(), Files.size(killed.files().log()) - 100);
    if (!index) {
      Files.delete(killed.files().logIndex());
    }

    assertThat(SqliteVerifier.verify(killed.files()).findings())
        .containsExactly(
            new Finding(58, "the ledger ends here, but positions up to 60 were written"));
  }

  @Test
  void a_log_that_is_lost_or_empty_or_without_its_file_is_found() throws IOException {
    LedgerOnDisk killed = afterKill.copy(folder.resolve("killed"));
    truncate(killed.files().log(), 0);
    Finding end = new Finding(31, "the ledger ends here, but positions up to 60 were written");
    assertThat(SqliteVerifier.verify(killed.files()).findings()).containsExactly(end);

    Files.delete(killed.files().log());
    assertThat(SqliteVerifier.verify(killed.files()).findings()).containsExactly(end);

    LedgerOnDisk other = afterKill.copy(folder.resolve("other"));
    Files.delete(other.files().database());
    Files.delete(other.files().head());
    assertThat(SqliteVerifier.verify(other.files()).findings())
        .containsExactly(new Finding(0, "there is a log, but not the file that it belongs to"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 5, 9, 12, 20, 24, 31})
  void a_log_without_a_whole_header_is_found(int at) throws IOException {
    LedgerOnDisk killed = afterKill.copy(folder.resolve("killed"));
    flip(killed.files().log(), at, 1);

    assertThat(SqliteVerifier.verify(killed.files()).findings())
        .containsExactly(
            new Finding(31, "the ledger ends here, but positions up to 60 were written"));
  }

  @Test
  void a_byte_in_an_event_under_a_log_is_found() throws IOException {
    LedgerOnDisk killed = afterKill.copy(folder.resolve("killed"));
    flip(killed.files().database(), killed.contentOffset(2), 1);

    assertThat(SqliteVerifier.verify(killed.files()).findings())
        .extracting(Finding::position)
        .containsExactly(2L);
  }

  @Test
  void nothing_in_the_directory_changes_whatever_is_there() throws IOException {
    LedgerOnDisk withLog = afterKill.copy(folder.resolve("with-log"));
    LedgerOnDisk emptyLog = afterKill.copy(folder.resolve("empty-log"));
    truncate(emptyLog.files().log(), 0);
    LedgerOnDisk lostLog = afterKill.copy(folder.resolve("lost-log"));
    Files.delete(lostLog.files().log());
    LedgerOnDisk lostIndex = afterKill.copy(folder.resolve("lost-index"));
    Files.delete(lostIndex.files().logIndex());
    LedgerOnDisk damaged = afterKill.copy(folder.resolve("damaged"));
    flip(damaged.files().log(), Files.size(damaged.files().log()) / 2, 1);

    for (LedgerOnDisk each : List.of(ledger, withLog, emptyLog, lostLog, lostIndex, damaged)) {
      Map<String, String> before = each.content();
      LedgerReport unused = SqliteVerifier.verify(each.files());
      assertThat(each.content()).as(each.files().toString()).isEqualTo(before);
    }
  }

  @Test
  void the_ledger_can_be_opened_again_while_and_after_it_is_verified() {
    SqliteVerifier.Visitor opening =
        new SqliteVerifier.Visitor() {
          @Override
          public void begin() {}

          @Override
          public void visit(LedgerEvent event) {
            if (event.position() == 7) {
              reopen();
            }
          }
        };

    assertThat(SqliteVerifier.verify(ledger.files(), opening).isSound()).isTrue();
    reopen();
  }

  @Test
  void ledgers_are_found_below_a_directory_also_when_files_of_theirs_are_lost() throws IOException {
    Path data = folder.resolve("data");
    LedgerFiles whole = copyTo(data.resolve("ledgers/license")).files();
    LedgerFiles withoutFile = copyTo(data.resolve("ledgers/other")).files();
    Files.delete(withoutFile.database());
    LedgerFiles withoutHead = copyTo(data.resolve("second/license")).files();
    Files.delete(withoutHead.head());
    Files.createDirectories(data.resolve("broker/topic-0"));
    Files.writeString(data.resolve("ledgers/license/license.consumers.db"), "not a ledger");
    Files.writeString(data.resolve("lock"), "");

    assertThat(LedgerFiles.below(data)).containsExactlyInAnyOrder(whole, withoutFile, withoutHead);
    assertThat(LedgerFiles.below(data.resolve("ledgers/license"))).containsExactly(whole);
    assertThat(LedgerFiles.below(data.resolve("broker"))).isEmpty();
  }

  private LedgerOnDisk copyTo(Path directory) throws IOException {
    return ledger.copy(directory);
  }

  private void reopen() {
    try (Ledger again =
        SqliteLedger.open(ledger.files().directory(), "license", InstantSource.system())) {
      assertThat(again.head()).isEqualTo(EVENTS);
    }
  }

  private LedgerReport verify() {
    return SqliteVerifier.verify(ledger.files());
  }

  private void requireFinding(long position, String what) {
    assertThat(verify().findings())
        .anySatisfy(
            it -> {
              assertThat(it.position()).isEqualTo(position);
              assertThat(it.what()).contains(what);
            });
  }

  private static SqliteVerifier.Visitor into(List<Long> positions) {
    return new SqliteVerifier.Visitor() {
      @Override
      public void begin() {
        positions.clear();
      }

      @Override
      public void visit(LedgerEvent event) {
        positions.add(event.position());
      }
    };
  }
}
