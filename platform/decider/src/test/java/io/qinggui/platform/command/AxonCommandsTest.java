package io.qinggui.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.command.sample.Shelf;
import io.qinggui.platform.command.sample.Shelf.AddBook;
import io.qinggui.platform.command.sample.Shelf.AddTwo;
import io.qinggui.platform.command.sample.Shelf.BookAdded;
import io.qinggui.platform.command.sample.Shelf.Dust;
import io.qinggui.platform.command.sample.Shelf.PutUp;
import io.qinggui.platform.command.sample.Shelf.PutUpTwo;
import io.qinggui.platform.command.sample.Shelf.ShelfEvent;
import io.qinggui.platform.command.sample.Shelf.ShelfPutUp;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.CommandIdReusedException;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AxonCommandsTest {

  private static final Actor CLERK = new Actor("ca-33", "ADMINISTRATION", "33", null);

  @TempDir Path directory;
  private Ledger ledger;
  private FaultyLedger faulty;
  private AxonCommands<ShelfEvent> commands;

  @BeforeEach
  void open() {
    ledger = SqliteLedger.open(directory, "shelves", InstantSource.system());
    faulty = new FaultyLedger(ledger);
    commands = instance(faulty);
  }

  @AfterEach
  void close() {
    commands.close();
    ledger.close();
  }

  private static AxonCommands<ShelfEvent> instance(Ledger ledger) {
    return AxonCommands.over(
        ledger,
        EventCatalog.of(ShelfEvent.class),
        List.of(new DeciderBinding<>(Shelf.ShelfCommand.class, new Shelf(), "shelf")));
  }

  @Test
  void what_is_decided_is_recorded_with_who_did_it() {
    var outcome = applied(commands.send(new PutUp("a"), context("c1")));

    assertThat(outcome.events()).containsExactly(new ShelfPutUp("a"));
    assertThat(outcome.position()).isEqualTo(1);
    assertThat(outcome.version()).isZero();
    assertThat(outcome.repeated()).isFalse();
    LedgerEvent entry = ledger.read(0, 10).getFirst();
    assertThat(entry.stream()).isEqualTo("shelf/a");
    assertThat(entry.type()).isEqualTo("io.qinggui.sample.shelf-put-up");
    assertThat(entry.subject()).isEqualTo("a");
    assertThat(entry.legalDate()).isEqualTo(LocalDate.of(2017, 3, 31));
    assertThat(entry.actor()).isEqualTo(CLERK);
    assertThat(entry.commandId()).isEqualTo("c1");
    assertThat(text(entry.data())).isEqualTo("{\"shelf\":\"a\"}");
    assertThat(text(entry.meta())).isEqualTo("{\"note\":\"by hand\"}");
    assertThat(entry.id()).isEqualTo(new EventIds("c1").at(0));
  }

  @Test
  void state_is_carried_from_command_to_command_and_over_a_restart() {
    send(new PutUp("a"));
    send(new AddTwo("a", "x", "y"));
    commands.close();
    commands = instance(faulty);

    var outcome = applied(commands.send(new AddBook("a", "z"), context("later")));

    assertThat(outcome.events()).containsExactly(new BookAdded("a", "z", 2));
    assertThat(outcome.version()).isEqualTo(3);
  }

  @Test
  void a_command_that_changes_nothing_is_accepted_and_appends_nothing() {
    send(new PutUp("a"));

    var outcome = applied(commands.send(new Dust("a"), context("dust")));

    assertThat(outcome.recorded()).isEmpty();
    assertThat(outcome.position()).isEqualTo(1);
    assertThat(outcome.version()).isZero();
    assertThat(ledger.head()).isEqualTo(1);
  }

  @Test
  void a_repeated_command_gets_the_first_outcome_again() {
    send(new PutUp("a"));
    var first = applied(commands.send(new AddBook("a", "x"), context("c")));
    send(new AddBook("a", "y"));

    var again = applied(commands.send(new AddBook("a", "x"), context("c")));

    assertThat(again.repeated()).isTrue();
    assertThat(again.events()).isEqualTo(first.events());
    assertThat(again.position()).isEqualTo(first.position());
    assertThat(again.version()).isEqualTo(first.version());
    assertThat(ledger.head()).isEqualTo(3);
  }

  @Test
  void one_command_sent_by_many_at_once_takes_effect_once_and_all_get_the_same_answer()
      throws Exception {
    send(new PutUp("a"));

    List<Outcome.Applied<ShelfEvent>> outcomes =
        atOnce(32, i -> applied(commands.send(new AddBook("a", "x"), context("same"))));

    assertThat(outcomes).extracting(Outcome.Applied::events).containsOnly(outcomes.get(0).events());
    assertThat(outcomes).filteredOn(outcome -> !outcome.repeated()).hasSize(1);
    assertThat(ledger.head()).isEqualTo(2);
  }

  @Test
  void a_creating_command_sent_by_many_at_once_is_answered_not_refused() throws Exception {
    var outcomes = atOnce(16, i -> applied(commands.send(new PutUp("a"), context("same"))));

    assertThat(outcomes).filteredOn(outcome -> !outcome.repeated()).hasSize(1);
  }

  @Test
  void an_id_that_stands_for_something_else_is_refused() {
    commands.send(new PutUp("a"), context("c"));
    CommandContext other =
        new CommandContext("c", "other", CLERK, OptionalLong.empty(), false, Map.of());

    assertThatThrownBy(() -> commands.send(new PutUp("b"), other))
        .isInstanceOf(CommandIdReusedException.class);
    assertThatThrownBy(() -> commands.send(new AddBook("a", "x"), other))
        .isInstanceOf(CommandIdReusedException.class);
    assertThat(ledger.head()).isEqualTo(1);
  }

  @Test
  void a_rejection_appends_nothing_and_leaves_the_stream_usable() {
    assertThatThrownBy(() -> commands.send(new AddBook("a", "x"), context("c")))
        .isInstanceOfSatisfying(
            CommandRejectedException.class,
            e -> assertThat(e.rejection().code()).isEqualTo("no-shelf"));
    assertThat(ledger.head()).isZero();

    send(new PutUp("a"));
    assertThat(applied(commands.send(new AddBook("a", "x"), context("c"))).version()).isEqualTo(1);
  }

  @Test
  void a_dry_run_says_what_would_happen_and_appends_nothing() {
    CommandContext dry = new CommandContext("c", "f", CLERK, OptionalLong.empty(), true, Map.of());

    assertThat(commands.send(new PutUp("a"), dry).events()).containsExactly(new ShelfPutUp("a"));
    assertThat(commands.send(new PutUp("a"), dry)).isInstanceOf(Outcome.DryRun.class);
    assertThat(ledger.head()).isZero();
    send(new PutUp("a"));
    assertThat(commands.send(new AddBook("a", "x"), dry).events())
        .isEqualTo(commands.send(new AddBook("a", "x"), dry).events())
        .containsExactly(new BookAdded("a", "x", 0));
    assertThatThrownBy(() -> commands.send(new PutUp("a"), dry))
        .isInstanceOf(CommandRejectedException.class);
    assertThat(ledger.head()).isEqualTo(1);
  }

  @Test
  void an_expected_version_must_be_the_stream_s() {
    send(new PutUp("a"));
    send(new AddBook("a", "x"));

    assertThatThrownBy(() -> commands.send(new AddBook("a", "y"), expecting("stale", 0)))
        .isInstanceOf(StaleVersionException.class);
    assertThat(applied(commands.send(new AddBook("a", "y"), expecting("fresh", 1))).version())
        .isEqualTo(2);
    // a repeat is answered although the version has moved on
    assertThat(applied(commands.send(new AddBook("a", "y"), expecting("fresh", 1))).repeated())
        .isTrue();
  }

  @Test
  void who_is_not_entitled_does_not_learn_whether_the_version_is_stale() {
    send(new PutUp("a"));
    send(new AddBook("a", "x"));

    assertThatThrownBy(() -> commands.send(new AddBook("a", "forbidden"), expecting("other", 0)))
        .isInstanceOfSatisfying(
            CommandRejectedException.class,
            refused -> assertThat(refused.rejection().code()).isEqualTo("forbidden"));
  }

  @Test
  void of_many_that_expect_the_same_version_one_wins() throws Exception {
    send(new PutUp("a"));

    List<Boolean> won =
        atOnce(
            16,
            i -> {
              try {
                commands.send(new AddBook("a", "t" + i), expecting("e" + i, 0));
                return true;
              } catch (StaleVersionException e) {
                return false;
              }
            });

    assertThat(won).filteredOn(winner -> winner).hasSize(1);
  }

  @Test
  void no_update_is_lost_when_many_write_to_one_stream() throws Exception {
    send(new PutUp("a"));

    atOnce(64, i -> commands.send(new AddBook("a", "t" + i), context("c" + i)));

    assertThat(places(ledger)).containsExactlyElementsOf(IntStream.range(0, 64).boxed().toList());
  }

  @Test
  void no_update_is_lost_when_two_instances_write_to_one_stream() throws Exception {
    send(new PutUp("a"));
    try (AxonCommands<ShelfEvent> other = instance(ledger)) {
      atOnce(
          64,
          i -> (i % 2 == 0 ? commands : other).send(new AddBook("a", "t" + i), context("c" + i)));
    }

    assertThat(places(ledger)).containsExactlyElementsOf(IntStream.range(0, 64).boxed().toList());
  }

  @Test
  void what_another_instance_recorded_is_seen_although_the_stream_is_cached() {
    send(new PutUp("a"));
    try (AxonCommands<ShelfEvent> other = instance(ledger)) {
      other.send(new AddBook("a", "x"), context("other"));
    }

    var outcome = applied(commands.send(new AddBook("a", "y"), context("mine")));

    assertThat(outcome.events()).containsExactly(new BookAdded("a", "y", 1));
  }

  @Test
  void a_failed_append_leaves_nothing_behind_in_memory() {
    send(new PutUp("a"));
    send(new AddBook("a", "x"));
    faulty.failNextAppends(1);

    assertThatThrownBy(() -> commands.send(new AddBook("a", "lost"), context("c")))
        .hasMessageContaining("no space left");

    var outcome = applied(commands.send(new AddBook("a", "y"), context("c")));
    assertThat(outcome.events()).containsExactly(new BookAdded("a", "y", 1));
    assertThat(outcome.repeated()).isFalse();
  }

  @Test
  void an_append_that_fails_after_it_took_effect_is_recognized_by_its_repeat() {
    send(new PutUp("a"));
    faulty.failAfterNextAppend();

    assertThatThrownBy(() -> commands.send(new AddBook("a", "x"), context("c")))
        .hasMessageContaining("connection lost");

    assertThat(applied(commands.send(new AddBook("a", "x"), context("c"))).repeated()).isTrue();
    assertThat(ledger.head()).isEqualTo(2);
  }

  @Test
  void a_stream_that_had_a_command_lately_is_not_replayed_for_the_next() {
    commands.send(new PutUp("a"), context("c1"));
    int replays = faulty.replays();
    System.gc();

    commands.send(new AddBook("a", "b"), context("c2"));
    commands.send(new AddBook("a", "c"), context("c3"));

    assertThat(faulty.replays()).isEqualTo(replays);
  }

  @Test
  void what_a_command_entails_is_recorded_in_the_same_append() {
    var outcome = applied(commands.send(new PutUpTwo("a", "b", "x"), context("c")));

    assertThat(outcome.events())
        .containsExactly(new ShelfPutUp("a"), new ShelfPutUp("b"), new BookAdded("b", "x", 0));
    assertThat(outcome.version()).isZero();
    assertThat(ledger.read(0, 10))
        .extracting(LedgerEvent::recordedAt)
        .containsOnly(ledger.read(0, 1).getFirst().recordedAt());
    assertThat(ledger.read(0, 10)).extracting(LedgerEvent::commandId).containsOnly("c");
    assertThat(applied(commands.send(new AddBook("b", "y"), context("later"))).events())
        .containsExactly(new BookAdded("b", "y", 1));
  }

  @Test
  void what_a_command_entails_is_repeated_with_it() {
    var first = applied(commands.send(new PutUpTwo("a", "b", "x"), context("c")));
    var again = applied(commands.send(new PutUpTwo("a", "b", "x"), context("c")));

    assertThat(again.events()).isEqualTo(first.events());
    assertThat(again.repeated()).isTrue();
    assertThat(again.version()).isZero();
    assertThat(ledger.head()).isEqualTo(3);
  }

  @Test
  void a_refusal_of_what_it_entails_refuses_the_command() {
    send(new PutUp("b"));

    assertThatThrownBy(() -> commands.send(new PutUpTwo("a", "b", "x"), context("c")))
        .isInstanceOfSatisfying(
            CommandRejectedException.class,
            e -> assertThat(e.rejection().code()).isEqualTo("already-put-up"));
    assertThat(ledger.lastSequence("shelf/a")).isEqualTo(-1);
    assertThat(applied(commands.send(new PutUp("a"), context("d"))).version()).isZero();
  }

  @Test
  void a_dry_run_shows_what_a_command_entails() {
    CommandContext dry = new CommandContext("c", "f", CLERK, OptionalLong.empty(), true, Map.of());

    assertThat(commands.send(new PutUpTwo("a", "b", "x"), dry).events())
        .containsExactly(new ShelfPutUp("a"), new ShelfPutUp("b"), new BookAdded("b", "x", 0));
    assertThat(ledger.head()).isZero();
  }

  @Test
  void a_stream_of_another_kind_is_refused() {
    var bound =
        AxonCommands.over(
            ledger,
            EventCatalog.of(ShelfEvent.class),
            List.of(new DeciderBinding<>(Shelf.ShelfCommand.class, new Shelf(), "cupboard")));

    assertThatThrownBy(() -> bound.send(new PutUp("a"), context("c")))
        .hasMessageContaining("cupboard");
    bound.close();
  }

  private void send(Shelf.ShelfCommand command) {
    commands.send(command, context("given " + command));
  }

  private static CommandContext context(String commandId) {
    return new CommandContext(
        commandId, "f", CLERK, OptionalLong.empty(), false, Map.of("note", "by hand"));
  }

  private static CommandContext expecting(String commandId, long version) {
    return new CommandContext(commandId, "f", CLERK, OptionalLong.of(version), false, Map.of());
  }

  private static Outcome.Applied<ShelfEvent> applied(Outcome<ShelfEvent> outcome) {
    return (Outcome.Applied<ShelfEvent>) outcome;
  }

  private static List<Integer> places(Ledger ledger) {
    EventCatalog<ShelfEvent> catalog = EventCatalog.of(ShelfEvent.class);
    return ledger.readStream("shelf/a", 1).stream()
        .map(entry -> ((BookAdded) catalog.read(entry).event()).place())
        .toList();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** One caller's work. */
  private interface Work<T> {
    T run(int number) throws Exception;
  }

  private static <T> List<T> atOnce(int callers, Work<T> work) throws Exception {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> calls =
          IntStream.range(0, callers).<Callable<T>>mapToObj(i -> () -> work.run(i)).toList();
      List<T> results = new ArrayList<>();
      for (Future<T> future : executor.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
