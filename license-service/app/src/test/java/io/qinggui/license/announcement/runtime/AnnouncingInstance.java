package io.qinggui.license.announcement.runtime;

import io.qinggui.license.ClockedInstance;
import io.qinggui.license.Market;
import io.qinggui.license.application.runtime.TimeLimits;
import io.qinggui.license.calendar.runtime.Calendars;
import io.qinggui.license.standing.runtime.OperatorFiles;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.consumer.ConsumerStore;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** What announces standings in one instance. */
final class AnnouncingInstance extends ClockedInstance {

  private final BoundedAnnouncer crew;
  private Announcer announcer;
  private Sweep sweep;

  AnnouncingInstance(Market market, ConsumerStore kept, LocalDate day) {
    super(market, kept, Sweep.CONSUMER, day);
    this.crew = inOrder(new Announcing(market.ledger, standings(), this::send)::announce);
    this.announcer = announcer();
    this.sweep = newSweep();
  }

  @Override
  protected void begin() {
    announcer = announcer();
    sweep = newSweep();
  }

  @Override
  protected void readOn() {
    announcer.step();
  }

  @Override
  protected boolean look() {
    return sweep.run();
  }

  private Standings standings() {
    return new Standings(new OperatorFiles(market.ledger, market.catalog, 100), market.law);
  }

  private Announcer announcer() {
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

  private Sweep newSweep() {
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
