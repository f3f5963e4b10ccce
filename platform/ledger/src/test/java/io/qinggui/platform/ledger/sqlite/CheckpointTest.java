package io.qinggui.platform.ledger.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerCorruptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A checkpoint changes no answer: not when it is there, nor when it is not what it should be. */
class CheckpointTest {

  private static final Opening.Limits EACH_TEN = new Opening.Limits(0, 10, Duration.ZERO);

  private static final Opening.Limits EVERY = new Opening.Limits(0, 1, Duration.ZERO);

  @TempDir private Path directory;

  private LedgerOnDisk given(Opening.Limits limits) {
    return LedgerOnDisk.closed(directory.resolve("license"), "license", limits);
  }

  private static SqliteLedger open(LedgerOnDisk ledger) {
    return SqliteLedger.open(
        ledger.files().directory(), ledger.files().name(), InstantSource.system(), EACH_TEN);
  }

  /** Waits for the verification beside its use. */
  private static void awaitVerified(SqliteLedger opened) {
    opened.verification().toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
  }

  private static void requireSameAnswers(LedgerOnDisk ledger, Ledger opened) {
    assertThat(opened.head()).isEqualTo(LedgerOnDisk.EVENTS);
    assertThat(opened.read(0, 1_000)).usingRecursiveComparison().isEqualTo(ledger.events());
    for (int stream = 0; stream < 5; stream++) {
      String name = "license/" + stream;
      var events = ledger.events().stream().filter(it -> it.stream().equals(name)).toList();
      assertThat(opened.lastSequence(name)).isEqualTo(events.size() - 1);
      assertThat(opened.readStream(name, 1))
          .usingRecursiveComparison()
          .isEqualTo(events.subList(1, events.size()));
      assertThat(opened.readSubject("operator of " + name, 20, 4))
          .usingRecursiveComparison()
          .isEqualTo(events.stream().filter(it -> it.position() > 20).limit(4).toList());
    }
    for (int command = 0; command < LedgerOnDisk.COMMANDS; command++) {
      assertThat(opened.outcome("command " + command).orElseThrow().firstPosition())
          .isEqualTo(3L * command + 1);
    }
    ledger
        .events()
        .forEach(
            it ->
                assertThat(opened.event(it.id()).orElseThrow().position())
                    .isEqualTo(it.position()));
    assertThat(opened.event("no event")).isEmpty();
  }

  @Test
  void a_closed_ledger_leaves_one_and_a_start_from_it_answers_the_same_and_goes_on() {
    LedgerOnDisk ledger = given(EACH_TEN);
    assertThat(ledger.files().checkpoint()).exists();

    try (SqliteLedger opened = open(ledger)) {
      requireSameAnswers(ledger, opened);
      awaitVerified(opened);
      LedgerOnDisk.append(opened, LedgerOnDisk.COMMANDS);
      assertThat(opened.head()).isEqualTo(LedgerOnDisk.EVENTS + 3);
      assertThat(opened.append(LedgerOnDisk.command(opened, 3)).repeated()).isTrue();
    }
  }

  @Test
  void a_short_ledger_has_none() {
    LedgerOnDisk ledger = given(Opening.Limits.USUAL);

    assertThat(ledger.files().checkpoint()).doesNotExist();
    try (SqliteLedger opened = open(ledger)) {
      requireSameAnswers(ledger, opened);
      awaitVerified(opened);
    }
    assertThat(ledger.files().checkpoint()).exists();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 19})
  void what_came_after_it_is_read(int commandsBefore) throws IOException {
    LedgerFiles files = new LedgerFiles(directory.resolve("license"), "license");
    byte[] checkpoint = new byte[0];
    try (SqliteLedger growing =
        SqliteLedger.open(files.directory(), "license", InstantSource.system(), EVERY)) {
      for (int command = 0; command < commandsBefore; command++) {
        LedgerOnDisk.append(growing, command);
      }
    }
    if (Files.exists(files.checkpoint())) {
      checkpoint = Files.readAllBytes(files.checkpoint());
    }
    LedgerOnDisk ledger = LedgerOnDisk.grown(files, commandsBefore);
    // as after a kill: the ledger has more than the checkpoint
    Files.write(files.checkpoint(), checkpoint);

    try (SqliteLedger opened = open(ledger)) {
      requireSameAnswers(ledger, opened);
      awaitVerified(opened);
    }
  }

  @Test
  void one_cut_off_anywhere_or_altered_anywhere_is_not_used() throws IOException {
    LedgerOnDisk ledger = given(EACH_TEN);
    byte[] whole = Files.readAllBytes(ledger.files().checkpoint());
    List<byte[]> damaged = new ArrayList<>();
    for (int at = 0; at < whole.length; at += 211) {
      damaged.add(Arrays.copyOf(whole, at));
      byte[] altered = whole.clone();
      altered[at] ^= 0x10;
      damaged.add(altered);
    }
    for (byte[] each : damaged) {
      Files.write(ledger.files().checkpoint(), each);

      assertThat(new Checkpoint(ledger.files().checkpoint(), "license").read()).isEmpty();
    }
    try (SqliteLedger opened = open(ledger)) {
      requireSameAnswers(ledger, opened);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "license"})
  void one_of_another_file_is_not_used_whatever_its_name(String name) throws IOException {
    LedgerOnDisk ledger = given(EACH_TEN);
    LedgerOnDisk other = LedgerOnDisk.closed(directory.resolve("other"), name, EACH_TEN);
    Files.copy(
        other.files().checkpoint(),
        ledger.files().checkpoint(),
        StandardCopyOption.REPLACE_EXISTING);

    try (SqliteLedger opened = open(ledger)) {
      requireSameAnswers(ledger, opened);
    }
  }

  @Test
  void one_that_was_not_finished_is_passed_over() throws IOException {
    LedgerOnDisk ledger = given(EACH_TEN);
    Path unfinished = ledger.files().directory().resolve("license.checkpoint.unfinished");
    Files.write(unfinished, new byte[100]);

    try (SqliteLedger opened = open(ledger)) {
      requireSameAnswers(ledger, opened);
    }
  }

  @Test
  void damage_before_it_is_not_answered_from_and_then_everything_is_refused() throws IOException {
    LedgerOnDisk ledger = given(EACH_TEN);
    LedgerOnDisk.flip(ledger.files().database(), ledger.contentOffset(5), 1);

    try (SqliteLedger opened = open(ledger)) {
      assertThatThrownBy(() -> opened.read(4, 1)).isInstanceOf(LedgerCorruptException.class);

      assertThatThrownBy(() -> awaitVerified(opened))
          .isInstanceOf(CompletionException.class)
          .cause()
          .isInstanceOfSatisfying(
              LedgerCorruptException.class, it -> assertThat(it.position()).isEqualTo(5));
      assertThatThrownBy(() -> opened.read(9, 1)).isInstanceOf(LedgerCorruptException.class);
      assertThatThrownBy(() -> opened.lastSequence("license/1"))
          .isInstanceOf(LedgerCorruptException.class);
      assertThatThrownBy(() -> LedgerOnDisk.append(opened, LedgerOnDisk.COMMANDS))
          .isInstanceOf(LedgerCorruptException.class);
    }
    assertThat(ledger.files().checkpoint()).doesNotExist();
    assertThat(catchThrowable(() -> open(ledger))).isInstanceOf(LedgerCorruptException.class);
  }

  @Test
  void an_event_that_was_written_anew_with_its_hash_is_noticed() throws SQLException {
    LedgerOnDisk ledger = given(EACH_TEN);
    String other = new String(ledger.event(7).stored(), UTF_8);
    ledger.rewrite(7, other.replace("事实x", "事情x").getBytes(UTF_8));

    try (SqliteLedger opened = open(ledger)) {
      assertThatThrownBy(() -> awaitVerified(opened))
          .cause()
          .isInstanceOf(LedgerCorruptException.class)
          .hasMessageContaining("not those that were verified before");
    }
  }

  @Test
  void an_outcome_without_events_before_it_is_noticed() throws SQLException {
    LedgerOnDisk ledger = given(EACH_TEN);
    ledger.execute("INSERT INTO commands SELECT 2, 'c', 'f', 1, 1, 1");

    try (SqliteLedger opened = open(ledger)) {
      assertThatThrownBy(() -> awaitVerified(opened))
          .cause()
          .isInstanceOf(LedgerCorruptException.class);
    }
  }

  @Test
  void damage_at_its_end_is_found_by_the_start() throws IOException {
    LedgerOnDisk ledger = given(EVERY);
    LedgerOnDisk.flip(ledger.files().database(), ledger.contentOffset(LedgerOnDisk.EVENTS), 1);

    assertThatThrownBy(() -> open(ledger))
        .isInstanceOfSatisfying(
            LedgerCorruptException.class,
            it -> assertThat(it.position()).isEqualTo(LedgerOnDisk.EVENTS));
  }
}
