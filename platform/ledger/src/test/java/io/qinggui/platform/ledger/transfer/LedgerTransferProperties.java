package io.qinggui.platform.ledger.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.Events;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.sqlite.SqliteVerifier;
import io.qinggui.platform.ledger.verify.LedgerVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** From SQLite to MongoDB and back nothing of a ledger changes. */
class LedgerTransferProperties {

  @Property(tries = 6, shrinking = ShrinkingMode.BOUNDED)
  void a_ledger_is_the_same_in_every_store(@ForAll("commands") List<Integer> commands)
      throws IOException {
    Path folder = Files.createTempDirectory("transfer");
    try {
      goesRound(new StoresOfOneLedger(folder), commands);
    } finally {
      delete(folder);
    }
  }

  /** Events of each command: many small ones, and some that fill a group alone. */
  @Provide
  Arbitrary<List<Integer>> commands() {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(9, Arbitraries.integers().between(1, 4)),
            net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(60, 70)))
        .list()
        .ofMaxSize(30);
  }

  private static void goesRound(StoresOfOneLedger stores, List<Integer> commands)
      throws IOException {
    List<LedgerEvent> events;
    try (Ledger ledger = stores.sqlite("first")) {
      StoresOfOneLedger.fill(ledger, commands);
      events = ledger.read(0, Integer.MAX_VALUE);
    }
    Path first = stores.exported("first", "first.ndjson");

    stores.importIntoMongo(first);
    Path second = stores.exportedFromMongo("second.ndjson");
    stores.importInto("second", second);

    assertThat(second).hasSameBinaryContentAs(first);
    assertThat(stores.exported("second", "third.ndjson")).hasSameBinaryContentAs(first);
    assertThat(SqliteVerifier.verify(stores.files("second")).findings()).isEmpty();
    try (Ledger mongo = stores.mongo();
        Ledger sqlite = stores.sqlite("second")) {
      assertThat(LedgerVerifier.verify(mongo, event -> {}).isSound()).isTrue();
      isTheSame(mongo, events, commands);
      isTheSame(sqlite, events, commands);
    }
  }

  private static void isTheSame(Ledger ledger, List<LedgerEvent> events, List<Integer> commands) {
    assertThat(ledger.read(0, Integer.MAX_VALUE))
        .usingRecursiveFieldByFieldElementComparator()
        .isEqualTo(events);
    for (String about : List.of("operator of license/0", "another operator")) {
      assertThat(Events.positions(ledger.readSubject(about, 0, Integer.MAX_VALUE)))
          .isEqualTo(
              events.stream().filter(it -> isAbout(it, about)).map(LedgerEvent::position).toList());
    }
    for (int i = 0; i < commands.size(); i++) {
      Append again =
          new Append(
              "command " + i,
              "fingerprint of command " + i,
              Events.ACTOR,
              List.of(Events.event("new " + i, "license/9", i)));
      Committed outcome = ledger.append(again);
      assertThat(outcome.repeated()).isTrue();
      assertThat(outcome.count()).isEqualTo(commands.get(i));
      assertThat(events.get((int) outcome.firstPosition() - 1).commandId())
          .isEqualTo(again.commandId());
      assertThat(events.get((int) outcome.firstPosition() - 1).recordedAt())
          .isEqualTo(outcome.recordedAt());
    }
    long next = ledger.lastSequence("license/1") + 1;
    Committed appended = ledger.append(Events.append("license/1", next, 2));
    assertThat(appended.firstPosition()).isEqualTo(events.size() + 1);
    assertThat(events).allMatch(it -> it.recordedAt().isBefore(appended.recordedAt()));
  }

  private static boolean isAbout(LedgerEvent event, String subject) {
    return event.subject().equals(subject)
        || new String(event.meta(), java.nio.charset.StandardCharsets.UTF_8).contains(subject);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
