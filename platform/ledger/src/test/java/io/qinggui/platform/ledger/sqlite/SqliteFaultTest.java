package io.qinggui.platform.ledger.sqlite;

import static io.qinggui.platform.ledger.Events.append;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.Events;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFaultTest {

  @TempDir private Path directory;

  @Test
  void a_full_disk_refuses_the_command_and_the_ledger_goes_on() {
    try (Ledger ledger =
        SqliteLedger.open(
            directory,
            "license",
            InstantSource.system(),
            new Opening.Limits(40, Long.MAX_VALUE, Duration.ZERO))) {
      ledger.append(append("license/a", 0, 1));
      Append tooMuch = append("license/b", 0, 500);

      assertThatThrownBy(() -> ledger.append(tooMuch))
          .isInstanceOf(LedgerUnavailableException.class);

      assertThat(ledger.head()).isEqualTo(1);
      assertThat(ledger.outcome(tooMuch.commandId())).isEmpty();
      assertThat(ledger.lastSequence("license/b")).isEqualTo(-1);
      Committed next = ledger.append(append("license/b", 0, 1));
      assertThat(next.firstPosition()).isEqualTo(2);
      assertThat(ledger.closedTimestamp()).isAfterOrEqualTo(next.recordedAt());
    }
  }

  @Test
  void a_closed_ledger_answers_nothing() {
    Ledger ledger = open();
    ledger.append(append("license/a", 0, 1));
    ledger.close();
    ledger.close();

    assertThatThrownBy(() -> ledger.read(0, 1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_second_ledger_on_the_same_file_is_refused() {
    try (Ledger first = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("license")
          .hasMessageContaining("open already");
      assertThat(first.append(append("license/a", 0, 1)).firstPosition()).isEqualTo(1);
    }
    open().close();
  }

  @Test
  void a_file_of_a_later_version_is_left_alone() throws SQLException {
    open().close();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("license.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 9");
    }

    assertThatThrownBy(this::open)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("later version");
  }

  @Test
  void an_append_of_an_interrupted_thread_is_as_any_other() throws IOException {
    try (Ledger ledger = open()) {
      ledger.append(append("license/a", 0, 1));
      Thread.currentThread().interrupt();
      ledger.append(append("license/a", 1, 1));
      assertThat(Thread.interrupted()).isTrue();
      ledger.append(append("license/a", 2, 1));
    }

    try (Ledger ledger = open()) {
      assertThat(ledger.readStream("license/a", 0)).hasSize(3);
    }
    Files.delete(directory.resolve("license.db"));
    assertThatThrownBy(this::open).hasMessageContaining("up to 3 were written");
  }

  @Test
  void a_closed_ledger_is_one_file_that_opens_again() {
    try (Ledger ledger = open()) {
      ledger.append(append("license/a", 0, 10));
    }

    assertThat(directory.resolve("license.db-wal")).doesNotExist();
    try (Ledger ledger = open()) {
      assertThat(ledger.head()).isEqualTo(10);
    }
  }

  @Test
  void many_events_are_verified_quickly() {
    try (Ledger ledger = open()) {
      for (int i = 0; i < 10; i++) {
        ledger.append(append(Events.commandId(), "license/" + i, 0, 2_000));
      }
    }

    long before = cpuNanos();
    try (Ledger ledger = open()) {
      assertThat(ledger.head()).isEqualTo(20_000);
    }

    // processor time, because the machine may be busy; five times that many must take under 2 s
    assertThat(Duration.ofNanos(cpuNanos() - before)).isLessThan(Duration.ofMillis(1_000));
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private Ledger open() {
    return SqliteLedger.open(directory, "license", InstantSource.system());
  }
}
