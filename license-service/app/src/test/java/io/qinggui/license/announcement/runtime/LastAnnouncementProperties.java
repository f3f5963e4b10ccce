package io.qinggui.license.announcement.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.Market;
import io.qinggui.license.Market.Kind;
import io.qinggui.license.Market.Step;
import io.qinggui.license.application.runtime.TimeLimits;
import io.qinggui.license.calendar.runtime.Calendars;
import io.qinggui.license.language.StandingChanged;
import io.qinggui.license.rules.standing.Licensing;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whoever keeps the last announcement of each operator has the standings of today. */
class LastAnnouncementProperties {

  /** What an announcement and a standing both say; evidence alone is no news. */
  private record Said(String rule, String code, String where, LocalDate from, LocalDate until) {}

  @Provide
  Arbitrary<List<Step>> stories() {
    return Market.stories();
  }

  @Property(tries = 60)
  void the_last_announcement_is_the_current_standing_in_whatever_order_facts_come(
      @ForAll("stories") List<Step> story) {
    try (Market market = new Market()) {
      MemoryConsumerStore consumers = new MemoryConsumerStore();
      BoundedAnnouncer crew =
          new BoundedAnnouncer(
              new Announcing(market.ledger, market.standings, market.commands)::announce);
      Announcer announcer = announcer(market, consumers, crew);
      Sweep sweep =
          new Sweep(
              market.ledger,
              market.runner,
              market.boundaries,
              consumers,
              crew,
              limits(market),
              market::now);
      for (Step step : story) {
        market.happens(step);
        if (step.kind() == Kind.LOOK) {
          look(market, announcer, sweep);
        }
      }
      look(market, announcer, sweep);
    }
  }

  private static void look(Market market, Announcer announcer, Sweep sweep) {
    announcer.step();
    assertThat(sweep.run()).isTrue();
    for (String operator : Market.operators()) {
      check(market, operator);
    }
    long head = market.ledger.head();
    announcer.step();
    assertThat(sweep.run()).isTrue();
    assertThat(market.ledger.head()).as("said once").isEqualTo(head);
  }

  private static void check(Market market, String operator) {
    List<StandingChanged> announced =
        market.events("announcement", operator).stream().map(StandingChanged.class::cast).toList();
    Standing standing = market.standings.now(operator).standing();
    if (announced.isEmpty()) {
      assertThat(standing.boundaries(LocalDate.MIN, market.today())).isEmpty();
      return;
    }
    StandingChanged last = announced.getLast();
    assertThat(last.current()).isTrue();
    assertThat(said(last)).isEqualTo(said(standing, market.today()));
    assertThat(last.nextChangeAt())
        .isEqualTo(standing.nextChangeAfter(market.today()).orElse(null));
    assertThat(announced).allSatisfy(it -> assertThat(it.current()).isEqualTo(it.latest()));
  }

  private static List<Said> said(StandingChanged announced) {
    return announced.effects().stream()
        .map(
            it ->
                new Said(
                    it.rule(),
                    it.code() + it.effect() + it.year(),
                    it.service() + "/" + it.province() + "/" + it.licenseNumber(),
                    Objects.requireNonNullElse(it.from(), LocalDate.MIN),
                    Objects.requireNonNullElse(it.until(), LocalDate.MAX)))
        .toList();
  }

  private static List<Said> said(Standing standing, LocalDate today) {
    return standing.effectsOn(today).stream()
        .filter(it -> !it.rule().equals(Licensing.S2))
        .map(
            it ->
                new Said(
                    it.rule().id(),
                    it.code() + it.effect() + it.year(),
                    it.scope().service() + "/" + it.scope().province() + "/" + it.scope().license(),
                    it.interval().from(),
                    it.interval().until()))
        .toList();
  }

  private static Announcer announcer(
      Market market, MemoryConsumerStore consumers, BoundedAnnouncer crew) {
    return new Announcer(
        market.ledger,
        market.catalog,
        market.standings,
        consumers,
        market.boundaries,
        market.runner,
        crew,
        market::now,
        new QuietPeriod(Duration.ZERO),
        limits(market));
  }

  /** Nobody applies for anything here. */
  private static TimeLimits limits(Market market) {
    return new TimeLimits(
        market.ledger,
        market.catalog,
        market.commands,
        market.law,
        new Calendars(market.ledger, market.catalog),
        position -> List.of());
  }
}
