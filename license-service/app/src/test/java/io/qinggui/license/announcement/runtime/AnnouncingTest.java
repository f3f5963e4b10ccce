package io.qinggui.license.announcement.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.Examples;
import io.qinggui.license.Market;
import io.qinggui.license.SharedLedger;
import io.qinggui.license.SharedLedger.Store;
import io.qinggui.license.language.AnnouncedEffect;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NoteFact;
import io.qinggui.license.language.StandingChanged;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.standing.runtime.OperatorFiles;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.reference.Beijing;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The clock of one of two instances has passed a midnight that the other's has not. */
class AnnouncingTest {

  private static final String OPERATOR = "OP-0000000000000001";
  private static final String LISTED = "BAD_CREDIT";
  private static final String MISSED = "COMMITMENT_MISSED";
  private static final EventCatalog<LicenseServiceEvent> CATALOG =
      EventCatalog.of(LicenseServiceEvent.class);

  @TempDir private Path folder = Path.of("");
  private final List<AutoCloseable> open = new ArrayList<>();

  /** By the clock of whoever is at work. */
  private volatile Instant now = Beijing.startOf(LocalDate.of(2017, 3, 1));

  private final class Instance {

    private final Ledger ledger;
    private final AxonCommands<LicenseServiceEvent> commands;
    private final Announcing announcing;

    Instance(Ledger ledger) {
      this.ledger = ledger;
      this.commands = AxonCommands.over(ledger, CATALOG, Market.bindings());
      open.addFirst(commands);
      this.announcing =
          new Announcing(
              ledger,
              new Standings(new OperatorFiles(ledger, CATALOG, 100), new LawBook(ledger, CATALOG)),
              commands);
    }

    void announceOn(String date) {
      now = Beijing.startOf(LocalDate.parse(date));
      announcing.announce(OPERATOR, LocalDate.parse(date));
    }

    void record(Command command) {
      var unused = commands.send(command, CommandContext.causedBy("test", command.toString()));
    }

    List<StandingChanged> announced() {
      return ledger.readStream("announcement/" + OPERATOR, 0).stream()
          .map(it -> (StandingChanged) CATALOG.read(it).event())
          .toList();
    }

    List<String> dates() {
      return announced().stream().map(it -> it.changedOn().toString()).toList();
    }
  }

  /** About an operator with an old license that runs a CDN: it has a boundary on 2017-04-01. */
  private record Two(Instance ahead, Instance behind) {}

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_boundary_is_announced_once_on_its_day_and_never_taken_back_by_the_day_before(Store store) {
    Two two = over(store);
    two.behind.announceOn("2017-03-30");
    two.ahead.announceOn("2017-03-31");
    assertThat(two.behind.dates()).doesNotContain("2017-04-01");

    two.ahead.announceOn("2017-04-01");
    two.behind.announceOn("2017-03-31");
    two.ahead.announceOn("2017-04-01");
    two.behind.announceOn("2017-04-01");
    two.ahead.announceOn("2017-04-02");
    two.behind.announceOn("2017-04-01");

    assertThat(two.behind.dates()).endsWith("2017-04-01").doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void a_new_fact_is_announced_as_of_the_day_that_was_announced(Store store) {
    Two two = over(store);
    two.ahead.announceOn("2017-04-01");
    two.behind.record(new NoteFact(Examples.listed(OPERATOR, "2017-03-20", 2)));

    two.behind.announceOn("2017-03-31");

    StandingChanged last = two.behind.announced().getLast();
    assertThat(last.changedOn()).isEqualTo("2017-04-01");
    assertThat(codes(last)).contains(LISTED, MISSED);
    two.ahead.announceOn("2017-04-01");
    assertThat(two.behind.announced().getLast()).isEqualTo(last);
  }

  @ParameterizedTest
  @EnumSource
  void a_day_counts_on_which_something_was_announced_though_no_boundary_was_on_it(Store store) {
    Two two = over(store);
    two.ahead.announceOn("2017-03-15");
    assertThat(two.behind.dates()).doesNotContain("2017-03-15");
    two.behind.record(new NoteFact(Examples.listed(OPERATOR, "2017-03-15", 2)));

    two.behind.announceOn("2017-03-14");

    assertThat(two.behind.dates()).endsWith("2017-03-15").doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void the_day_of_the_boundary_counts_when_a_clock_was_put_back_before_it_was_recorded(
      Store store) {
    Two two = over(store);
    now = Beijing.startOf(LocalDate.of(2017, 3, 31));
    two.ahead.announcing.announce(OPERATOR, LocalDate.of(2017, 4, 1));

    two.behind.announceOn("2017-03-31");

    assertThat(two.behind.dates()).endsWith("2017-04-01").doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void without_an_announcement_each_goes_by_its_own_clock(Store store) {
    Two two = over(store);
    two.behind.announceOn("2017-03-31");
    assertThat(two.behind.dates()).isNotEmpty().doesNotContain("2017-04-01");
  }

  @ParameterizedTest
  @EnumSource
  void a_clock_that_is_far_ahead_binds_nobody(Store store) {
    Two two = over(store);
    two.ahead.announceOn("2031-01-01");

    two.behind.record(new NoteFact(Examples.listed(OPERATOR, "2017-03-20", 2)));
    two.behind.announceOn("2017-03-31");
    assertThat(codes(two.behind.announced().getLast())).contains(LISTED).doesNotContain(MISSED);

    two.behind.announceOn("2017-04-01");
    assertThat(codes(two.behind.announced().getLast())).contains(LISTED, MISSED);
  }

  private Two over(Store store) {
    SharedLedger ledger = new SharedLedger(store, folder, () -> now);
    open.addLast(ledger);
    Two two = new Two(new Instance(ledger.open()), new Instance(ledger.open()));
    two.ahead.record(Examples.register(OPERATOR, Examples.NUMBER));
    two.ahead.record(new NoteFact(Examples.running(OPERATOR, 1)));
    return two;
  }

  private static List<String> codes(StandingChanged announced) {
    return announced.effects().stream().map(AnnouncedEffect::code).toList();
  }
}
