package io.qinggui.platform.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.transfer.LedgerEnd;
import io.qinggui.platform.ledger.verify.LedgerReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of a ledger's file in every state in which a system leaves it. */
class OneMomentTest {

  private static final String NAME = "license";

  @TempDir private Path folder = Path.of("");

  @Test
  void a_file_that_was_closed_is_copied() throws IOException {
    isCopied(LedgerOnDisk.closed(folder.resolve(NAME), NAME));
  }

  @Test
  void what_a_kill_left_in_the_log_is_in_the_copy() throws IOException {
    isCopied(LedgerOnDisk.killed(folder.resolve(NAME), NAME));
  }

  @Test
  void so_it_is_when_the_log_has_lost_its_index() throws IOException {
    LedgerOnDisk killed = LedgerOnDisk.killed(folder.resolve(NAME), NAME);
    Files.deleteIfExists(killed.files().logIndex());

    isCopied(killed);
  }

  @Test
  void it_is_noticed_when_the_file_changes_meanwhile() throws Exception {
    LedgerOnDisk closed = LedgerOnDisk.closed(folder.resolve(NAME), NAME);
    try (OneMoment moment = OneMoment.of(List.of(closed.files().database()))) {
      assertThat(moment.holds()).isTrue();

      closed.execute("CREATE TABLE another(id)");

      assertThat(moment.holds()).isFalse();
    }
  }

  @Test
  void what_is_no_file_of_sqlite_is_damaged() throws IOException {
    Path file = folder.resolve("other.db");
    Files.writeString(file, "no file of SQLite ".repeat(1_000));

    assertThatExceptionOfType(LedgerCorruptException.class)
        .isThrownBy(() -> OneMoment.of(List.of(file)).close());
  }

  private void isCopied(LedgerOnDisk ledger) throws IOException {
    Map<String, String> before = ledger.content();
    LedgerFiles copy =
        new LedgerFiles(Files.createDirectory(folder.resolve("copy")), ledger.files().name());

    CopiedLedger copied = CopiedLedger.of(ledger.files());
    try (OneMoment moment = OneMoment.of(List.of(ledger.files().database()))) {
      moment.copy(ledger.files().database(), copy.database());
      assertThat(moment.holds()).isTrue();
    }
    LedgerEnd end = copied.complete(copy);

    assertThat(ledger.content()).isEqualTo(before);
    assertThat(end)
        .isEqualTo(
            new LedgerEnd(
                LedgerOnDisk.EVENTS,
                HexFormat.of().formatHex(ledger.event(LedgerOnDisk.EVENTS).leafHash())));
    LedgerReport report = SqliteVerifier.verify(copy);
    assertThat(report.findings()).isEmpty();
    assertThat(report.acknowledged()).isEqualTo(LedgerOnDisk.EVENTS);
  }
}
