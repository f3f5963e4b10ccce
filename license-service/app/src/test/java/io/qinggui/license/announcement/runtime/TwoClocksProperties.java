package io.qinggui.license.announcement.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.Market;
import io.qinggui.license.Market.Kind;
import io.qinggui.license.Market.Step;
import io.qinggui.license.language.AnnouncedEffect;
import io.qinggui.license.language.StandingChanged;
import io.qinggui.license.rules.standing.Standing.Boundary;
import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * Two instances over one ledger whose clocks pass the same midnights at different moments, on the
 * day before a boundary of everybody, on the day, and on the day after.
 */
class TwoClocksProperties {

  /** Counted as {@link Step#day} is. */
  private static final int BOUNDARY = 71;

  private static final LocalDate BOUNDARY_DATE = LocalDate.of(2017, 4, 1);
  private static final LocalDate LAST_DAY = BOUNDARY_DATE.plusDays(2);

  private enum Act {
    LISTED,
    FOLLOWS,
    SWEEPS,
    PASSES_MIDNIGHT,
    IS_STARTED_AGAIN
  }

  /**
   * What happens next.
   *
   * @param first to which of the two, or where something is recorded
   * @param operator who is listed
   * @param day on which it is listed
   * @param between what the other one does while the first is about to announce
   */
  private record Turn(boolean first, Act act, int operator, int day, @Nullable Act between) {}

  private record Said(
      LocalDate date, List<AnnouncedEffect> effects, @Nullable LocalDate nextChangeAt) {

    static Said of(StandingChanged it) {
      return new Said(it.changedOn(), it.effects(), it.nextChangeAt());
    }
  }

  @Provide
  Arbitrary<List<Turn>> turns() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.of(Act.class),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(BOUNDARY - 3, BOUNDARY + 3),
            Arbitraries.of(Act.FOLLOWS, Act.SWEEPS).injectNull(0.6))
        .as(Turn::new)
        .list()
        .ofMinSize(4)
        .ofMaxSize(25);
  }

  @Property(tries = 150)
  void every_change_is_announced_once_for_its_day_in_whatever_order_they_act(
      @ForAll("turns") List<Turn> turns, @ForAll boolean firstSurvives) {
    try (Market market = new Market()) {
      MemoryConsumerStore kept = new MemoryConsumerStore();
      LocalDate start = BOUNDARY_DATE.minusDays(2);
      ClockedInstance one = new ClockedInstance(market, kept, start);
      ClockedInstance other = new ClockedInstance(market, kept, start);
      one.doing(() -> everybodyRuns(market));
      one.startAgain();
      other.startAgain();
      turns.forEach(it -> take(market, it, it.first() ? one : other, it.first() ? other : one));
      survive(firstSurvives ? one : other);
      Market.operators().forEach(it -> check(market, it));
    }
  }

  private static void everybodyRuns(Market market) {
    for (int operator = 0; operator < 3; operator++) {
      market.happens(new Step(Kind.REGISTERED, operator, BOUNDARY + 4));
      market.happens(new Step(Kind.RUNNING, operator, 0));
    }
  }

  private static void take(Market market, Turn turn, ClockedInstance it, ClockedInstance other) {
    switch (turn.act()) {
      case LISTED ->
          it.doing(() -> market.happens(new Step(Kind.LISTED, turn.operator(), turn.day())));
      case PASSES_MIDNIGHT -> {
        if (!it.day().isAfter(other.day()) && it.day().isBefore(LAST_DAY)) {
          it.passMidnight();
        }
      }
      default -> {
        Act between = turn.between();
        it.interrupted(
            () -> {
              if (between != null) {
                act(between, other);
              }
            },
            () -> act(turn.act(), it));
      }
    }
  }

  private static void act(Act act, ClockedInstance it) {
    switch (act) {
      case FOLLOWS -> it.follow();
      case SWEEPS -> it.sweep();
      case IS_STARTED_AGAIN -> it.startAgain();
      case LISTED, PASSES_MIDNIGHT -> throw new IllegalArgumentException(act.name());
    }
  }

  /** The other one is gone from here on. */
  private static void survive(ClockedInstance it) {
    it.follow();
    it.sweep();
    while (it.day().isBefore(LAST_DAY)) {
      it.passMidnight();
      it.sweep();
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
    return market.standings.now(operator).standing().boundaries(LocalDate.MIN, LAST_DAY).stream()
        .map(Boundary::on)
        .toList();
  }
}
