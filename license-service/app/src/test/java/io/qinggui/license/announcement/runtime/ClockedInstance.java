package io.qinggui.license.announcement.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.Market;
import io.qinggui.license.application.runtime.TimeLimits;
import io.qinggui.license.calendar.runtime.Calendars;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.standing.runtime.OperatorFiles;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.decider.Command;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** What announces in one instance of several over a market's ledger, with a clock of its own. */
final class ClockedInstance {

  private static final Runnable NOTHING = () -> {};

  private final Market market;
  private final ConsumerStore kept;
  private volatile LocalDate day;
  private volatile Runnable before = NOTHING;
  private Announcer announcer;
  private Sweep sweep;

  /**
   * @param kept what instances keep beside the ledger
   * @param day by its clock
   */
  ClockedInstance(Market market, ConsumerStore kept, LocalDate day) {
    this.market = market;
    this.kept = kept;
    this.day = day;
    BoundedAnnouncer crew = crew();
    this.announcer = announcer(crew);
    this.sweep = sweep(crew);
  }

  LocalDate day() {
    return day;
  }

  void passMidnight() {
    day = day.plusDays(1);
  }

  void follow() {
    doing(announcer::step);
  }

  void sweep() {
    doing(() -> assertThat(sweep.run()).isTrue());
  }

  /** It remembers only what was kept, and looks at once. */
  void startAgain() {
    BoundedAnnouncer crew = crew();
    announcer = announcer(crew);
    sweep = sweep(crew);
    follow();
    sweep();
  }

  /** Something happens in the midst of its work: a standing is worked out and not yet announced. */
  void interrupted(Runnable happens, Runnable work) {
    before = happens;
    work.run();
    before = NOTHING;
  }

  /** While its clock counts. */
  void doing(Runnable work) {
    LocalDate others = market.today();
    market.turnTo(day.toString());
    work.run();
    market.turnTo(others.toString());
  }

  private Outcome<LicenseServiceEvent> send(Command command, CommandContext context) {
    Runnable first = before;
    before = NOTHING;
    first.run();
    return market.commands.send(command, context);
  }

  private BoundedAnnouncer crew() {
    Commands<LicenseServiceEvent> sending = this::send;
    Announcing announcing = new Announcing(market.ledger, standings(), sending);
    return new BoundedAnnouncer(
        (operator, today) -> {
          // one after the other, so that a failed try can be repeated
          synchronized (announcing) {
            announcing.announce(operator, today);
          }
        });
  }

  private Standings standings() {
    return new Standings(new OperatorFiles(market.ledger, market.catalog, 100), market.law);
  }

  private Announcer announcer(BoundedAnnouncer crew) {
    return new Announcer(
        market.ledger,
        market.catalog,
        market.standings,
        kept,
        market.boundaries,
        market.runner,
        crew,
        market::now,
        new QuietPeriod(Duration.ZERO),
        limits());
  }

  private Sweep sweep(BoundedAnnouncer crew) {
    return new Sweep(
        market.ledger, market.runner, market.boundaries, kept, crew, limits(), market::now);
  }

  /** Nobody applies for anything here. */
  private TimeLimits limits() {
    return new TimeLimits(
        market.ledger,
        market.catalog,
        market.commands,
        market.law,
        new Calendars(market.ledger, market.catalog),
        position -> List.of());
  }
}
