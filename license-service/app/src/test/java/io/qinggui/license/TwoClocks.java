package io.qinggui.license;

import io.qinggui.license.Market.Kind;
import io.qinggui.license.Market.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * Two instances over one ledger whose clocks pass the same midnights at different moments, on the
 * day before a boundary of everybody, on the day, and on the day after.
 */
public final class TwoClocks {

  /** Counted as {@link Step#day} is. */
  public static final int BOUNDARY = 71;

  public static final LocalDate BOUNDARY_DATE = LocalDate.of(2017, 4, 1);
  public static final LocalDate LAST_DAY = BOUNDARY_DATE.plusDays(2);

  private final ClockedInstance one;
  private final ClockedInstance other;
  private final BiConsumer<Integer, Integer> recording;

  /** What one of them does, or what is recorded where it is. */
  public enum Act {
    IS_TOLD_A_FACT,
    FOLLOWS,
    SWEEPS,
    PASSES_MIDNIGHT,
    IS_STARTED_AGAIN
  }

  /**
   * What happens next.
   *
   * @param first to which of the two
   * @param operator whom a fact is about
   * @param day on which it counts
   * @param between what the other one does in the midst of it
   * @param late when something has been told already
   */
  public record Turn(
      boolean first, Act act, int operator, int day, @Nullable Act between, boolean late) {}

  /**
   * Everybody has run a CDN on a license of before, so that it is barred from the boundary on.
   *
   * @param instances makes one that begins on a day
   * @param recording records a fact about an operator that counts from a day on
   */
  public TwoClocks(
      Market market,
      Function<LocalDate, ? extends ClockedInstance> instances,
      BiConsumer<Integer, Integer> recording) {
    this.one = instances.apply(BOUNDARY_DATE.minusDays(2));
    this.other = instances.apply(BOUNDARY_DATE.minusDays(2));
    this.recording = recording;
    one.doing(() -> everybodyRuns(market));
    one.startAgain();
    other.startAgain();
  }

  /** What may happen. */
  public static Arbitrary<List<Turn>> turns() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.of(Act.class),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(BOUNDARY - 3, BOUNDARY + 3),
            Arbitraries.of(Act.FOLLOWS, Act.SWEEPS).injectNull(0.6),
            Arbitraries.of(false, true))
        .as(Turn::new)
        .list()
        .ofMinSize(4)
        .ofMaxSize(25);
  }

  /** It happens; one of them is killed at work, and the other one goes on to the last day. */
  public void happens(List<Turn> turns, boolean firstSurvives) {
    turns.forEach(it -> take(it, it.first() ? one : other, it.first() ? other : one));
    (firstSurvives ? other : one).isKilledAtWork();
    survive(firstSurvives ? one : other);
  }

  private static void everybodyRuns(Market market) {
    for (int operator = 0; operator < 3; operator++) {
      market.happens(new Step(Kind.REGISTERED, operator, BOUNDARY + 4));
      market.happens(new Step(Kind.RUNNING, operator, 0));
    }
  }

  private void take(Turn turn, ClockedInstance it, ClockedInstance another) {
    switch (turn.act()) {
      case IS_TOLD_A_FACT -> it.doing(() -> recording.accept(turn.operator(), turn.day()));
      case PASSES_MIDNIGHT -> {
        if (!it.day().isAfter(another.day()) && it.day().isBefore(LAST_DAY)) {
          it.passMidnight();
        }
      }
      default -> {
        Act between = turn.between();
        Runnable happens = between == null ? () -> {} : () -> act(between, another);
        if (turn.late()) {
          it.interruptedLate(happens, () -> act(turn.act(), it));
        } else {
          it.interrupted(happens, () -> act(turn.act(), it));
        }
      }
    }
  }

  private static void act(Act act, ClockedInstance it) {
    switch (act) {
      case FOLLOWS -> it.follow();
      case SWEEPS -> it.sweep();
      case IS_STARTED_AGAIN -> it.startAgain();
      case IS_TOLD_A_FACT, PASSES_MIDNIGHT -> throw new IllegalArgumentException(act.name());
    }
  }

  private static void survive(ClockedInstance it) {
    it.follow();
    it.sweep();
    while (it.day().isBefore(LAST_DAY)) {
      it.passMidnight();
      it.sweep();
    }
  }
}
