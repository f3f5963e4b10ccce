package io.qinggui.license.finding.runtime;

import static io.qinggui.license.finding.runtime.Finders.LEASE;
import static io.qinggui.license.finding.runtime.Finders.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.Examples;
import io.qinggui.license.SharedLedger.Store;
import io.qinggui.license.finding.runtime.Finders.Finder;
import io.qinggui.license.language.NoteFact;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One of two instances has looked at the day of a boundary, and the other's clock lags. */
class FindingSweepTest {

  private static final String FOUND = "violation-found 2017-04-01";
  private static final String LATE = "LS-0000000000000002";

  @TempDir private Path folder = Path.of("");
  private final List<AutoCloseable> open = new ArrayList<>();

  private record Two(Finders all, Finder ahead, Finder behind) {}

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whose_clock_lags_takes_nothing_back_when_it_meets_a_fact(Store store) {
    Two two = over(store);
    two.behind.record(new NoteFact(Examples.listed(OPERATOR, "2017-03-20", 20)));

    assertThat(two.behind.runOn("2017-03-31")).isTrue();
    assertThat(two.ahead.runOn("2017-04-01")).isTrue();

    assertThat(two.behind.told(LEASE)).containsExactly(FOUND);
  }

  @ParameterizedTest
  @EnumSource
  void whose_clock_lags_tells_at_its_own_midnight_what_it_met_before(Store store) {
    Two two = over(store);
    two.behind.leased(LATE, "CDN", 21);
    assertThat(two.behind.runOn("2017-03-31")).isTrue();
    assertThat(two.behind.told(LATE)).isEmpty();

    assertThat(two.behind.runOn("2017-04-01")).isTrue();

    assertThat(two.behind.told(LATE)).containsExactly(FOUND);
    assertThat(two.behind.told(LEASE)).containsExactly(FOUND);
  }

  @ParameterizedTest
  @EnumSource
  void who_is_ahead_tells_what_the_other_one_met_as_of_the_day_before_and_then_was_killed(
      Store store) {
    Two two = over(store);
    two.behind.leased(LATE, "CDN", 21);
    assertThat(two.behind.runOn("2017-03-31")).isTrue();

    assertThat(two.ahead.runOn("2017-04-01")).isTrue();

    assertThat(two.behind.told(LATE)).containsExactly(FOUND);
    assertThat(two.behind.told(LEASE)).containsExactly(FOUND);
  }

  @ParameterizedTest
  @EnumSource
  void whoever_starts_after_both_were_killed_tells_it(Store store) {
    Two two = over(store);
    two.behind.leased(LATE, "CDN", 21);
    assertThat(two.behind.runOn("2017-03-31")).isTrue();

    two.all.turnTo("2017-04-01");
    assertThat(two.all.finder().started().run()).isTrue();

    assertThat(two.behind.told(LATE)).containsExactly(FOUND);
    assertThat(two.behind.told(LEASE)).containsExactly(FOUND);
  }

  @ParameterizedTest
  @EnumSource
  void what_was_told_and_not_kept_is_told_once(Store store) {
    Two two = over(store);
    two.behind.leased(LATE, "CDN", 21);
    Map<String, Long> before = two.ahead.kept().progress(FindingSweep.CONSUMER);
    assertThat(two.ahead.runOn("2017-04-01")).isTrue();
    two.ahead.kept().advance(FindingSweep.CONSUMER, before);

    assertThat(two.behind.runOn("2017-03-31")).isTrue();
    assertThat(two.behind.runOn("2017-04-01")).isTrue();

    assertThat(two.behind.told(LATE)).containsExactly(FOUND);
    assertThat(two.behind.told(LEASE)).containsExactly(FOUND);
  }

  @ParameterizedTest
  @EnumSource
  void a_clock_that_was_far_ahead_keeps_nobody_from_looking(Store store) {
    Two two = over(store);
    two.ahead.leased(LATE, "ISP", 21);
    assertThat(two.ahead.runOn("2031-01-01")).isTrue();
    String later = "LS-0000000000000003";
    two.behind.leased(later, "CDN", 22);
    assertThat(two.behind.runOn("2017-03-30")).isTrue();
    assertThat(two.behind.told(later)).isEmpty();

    assertThat(two.behind.runOn("2017-04-01")).isTrue();

    assertThat(two.behind.told(later)).containsExactly(FOUND);
    assertThat(two.behind.told(LEASE)).containsExactly(FOUND);
  }

  /** Both have looked at the day before, and one at the boundary. */
  private Two over(Store store) {
    Finders all = new Finders(store, folder);
    open.add(all);
    Two two = new Two(all, all.finder(), all.finder());
    two.ahead.operatorRuns();
    two.ahead.leased(LEASE, "CDN", 10);
    assertThat(two.behind.runOn("2017-03-31")).isTrue();
    assertThat(two.behind.told(LEASE)).isEmpty();
    assertThat(two.ahead.runOn("2017-04-01")).isTrue();
    assertThat(two.behind.told(LEASE)).containsExactly(FOUND);
    return two;
  }
}
