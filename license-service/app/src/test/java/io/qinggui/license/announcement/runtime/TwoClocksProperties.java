package io.qinggui.license.announcement.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.Market;
import io.qinggui.license.Market.Kind;
import io.qinggui.license.Market.Step;
import io.qinggui.license.TwoClocks;
import io.qinggui.license.TwoClocks.Turn;
import io.qinggui.license.language.AnnouncedEffect;
import io.qinggui.license.language.StandingChanged;
import io.qinggui.license.rules.standing.Standing.Boundary;
import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Standings are announced by two instances whose clocks differ. */
class TwoClocksProperties {

  private record Said(
      LocalDate date, List<AnnouncedEffect> effects, @Nullable LocalDate nextChangeAt) {

    static Said of(StandingChanged it) {
      return new Said(it.changedOn(), it.effects(), it.nextChangeAt());
    }
  }

  @Provide
  Arbitrary<List<Turn>> turns() {
    return TwoClocks.turns();
  }

  @Property(tries = 150)
  void every_change_is_announced_once_for_its_day_in_whatever_order_they_act(
      @ForAll("turns") List<Turn> turns, @ForAll boolean firstSurvives) {
    try (Market market = new Market()) {
      MemoryConsumerStore kept = new MemoryConsumerStore();
      TwoClocks clocks =
          new TwoClocks(
              market,
              start -> new AnnouncingInstance(market, kept, start),
              (operator, day) -> market.happens(new Step(Kind.LISTED, operator, day)));
      clocks.happens(turns, firstSurvives);
      Market.operators().forEach(it -> check(market, it));
    }
  }

  private static void check(Market market, String operator) {
    List<StandingChanged> all =
        market.events("announcement", operator).stream().map(StandingChanged.class::cast).toList();
    assertThat(all)
        .extracting(StandingChanged::changedOn)
        .containsAll(boundaries(market, operator));
    Set<LocalDate> dates = new HashSet<>();
    List<Said> latest = new ArrayList<>();
    for (StandingChanged each : all) {
      boolean isNew = dates.add(each.changedOn());
      if (!each.latest()) {
        assertThat(isNew).as("an older boundary is told once: %s", each).isTrue();
      } else if (latest.isEmpty() || !latest.getLast().equals(Said.of(each))) {
        latest.add(Said.of(each));
      }
    }
    // facts only come, so nothing is ever again what it was
    assertThat(latest).doesNotHaveDuplicates();
    assertThat(latest).isSortedAccordingTo((a, b) -> a.date().compareTo(b.date()));
  }

  private static List<LocalDate> boundaries(Market market, String operator) {
    return market
        .standings
        .now(operator)
        .standing()
        .boundaries(LocalDate.MIN, TwoClocks.LAST_DAY)
        .stream()
        .map(Boundary::on)
        .toList();
  }
}
