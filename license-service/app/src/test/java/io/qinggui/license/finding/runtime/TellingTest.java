package io.qinggui.license.finding.runtime;

import static io.qinggui.license.finding.runtime.Finders.LEASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.Examples;
import io.qinggui.license.SharedLedger.Store;
import io.qinggui.license.finding.runtime.Finders.Finder;
import io.qinggui.license.language.LeaseNote.LeaseChangeNoted;
import io.qinggui.license.language.LeaseNote.LeaseEndNoted;
import io.qinggui.license.language.NoteLease;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The clock of one of two instances has passed a midnight that the other's has not. */
class TellingTest {

  private static final String FOUND = "violation-found 2017-04-01";

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
  void a_violation_is_told_once_on_its_day_and_never_taken_back_by_the_day_before(Store store) {
    Two two = over(store, "CDN");
    two.behind.tellOn("2017-03-30");
    two.ahead.tellOn("2017-03-31");
    assertThat(two.behind.told(LEASE)).isEmpty();

    two.ahead.tellOn("2017-04-01");
    two.behind.tellOn("2017-03-31");
    two.ahead.tellOn("2017-04-01");
    two.behind.tellOn("2017-04-01");
    two.ahead.tellOn("2017-04-02");
    two.behind.tellOn("2017-04-01");

    assertThat(two.behind.told(LEASE)).containsExactly(FOUND);
  }

  @ParameterizedTest
  @EnumSource
  void a_new_fact_is_told_as_of_the_day_that_was_told(Store store) {
    Two two = over(store, "CDN");
    two.ahead.tellOn("2017-04-01");
    two.behind.record(
        new NoteLease(new LeaseEndNoted(LEASE, Examples.source(11), date("2017-06-01"))));

    two.behind.tellOn("2017-03-31");
    two.ahead.tellOn("2017-04-01");

    assertThat(two.behind.told(LEASE)).containsExactly(FOUND, "finding-moved 2017-04-01");
  }

  @ParameterizedTest
  @EnumSource
  void what_a_new_fact_takes_away_is_withdrawn_whatever_the_day(Store store) {
    Two two = over(store, "CDN");
    two.ahead.tellOn("2017-04-01");
    two.behind.record(
        new NoteLease(new LeaseEndNoted(LEASE, Examples.source(11), date("2017-03-20"))));

    two.behind.tellOn("2017-03-31");
    two.ahead.tellOn("2017-04-01");

    assertThat(two.behind.told(LEASE))
        .containsExactly(FOUND, "violation-finding-withdrawn 2017-04-01");
  }

  @ParameterizedTest
  @EnumSource
  void a_day_counts_on_which_something_was_told_though_nothing_began_on_it(Store store) {
    Two two = over(store, "ISP");
    two.ahead.tellOn("2017-03-15");
    two.behind.record(changed("2017-03-15", "IRCS", 11));

    two.behind.tellOn("2017-03-14");

    assertThat(two.behind.told(LEASE))
        .containsExactly(
            "violation-found 2017-02-01", "finding-moved 2017-02-01", "violation-found 2017-03-15");
  }

  @ParameterizedTest
  @EnumSource
  void the_first_day_of_a_violation_counts_when_a_clock_was_put_back_before_it_was_recorded(
      Store store) {
    Two two = over(store, "CDN");
    two.all.turnTo("2017-03-31");
    two.ahead.tell("2017-04-01");

    two.behind.tellOn("2017-03-31");

    assertThat(two.behind.told(LEASE)).containsExactly(FOUND);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_told_of_older_days_later_hides_no_day(Store store) {
    Two two = over(store, "ISP");
    two.ahead.record(changed("2017-03-01", "CDN", 11));
    two.all.turnTo("2017-03-31");
    two.ahead.tell("2017-04-01");
    two.behind.record(changed("2017-02-15", "CDN", 12));

    two.behind.tellOn("2017-03-31");
    two.behind.tellOn("2017-03-31");

    assertThat(two.behind.told(LEASE))
        .containsExactly("violation-found 2017-02-01", FOUND, "finding-moved 2017-02-01");
  }

  @ParameterizedTest
  @EnumSource
  void with_nothing_told_each_goes_by_its_own_clock(Store store) {
    Two two = over(store, "CDN");
    two.behind.tellOn("2017-03-31");
    assertThat(two.behind.told(LEASE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_clock_that_is_far_ahead_binds_nobody(Store store) {
    Two two = over(store, "CDN");
    two.ahead.tellOn("2031-01-01");

    two.behind.tellOn("2017-03-30");
    assertThat(two.behind.told(LEASE))
        .containsExactly(FOUND, "violation-finding-withdrawn 2017-04-01");

    two.behind.tellOn("2017-04-01");
    assertThat(two.behind.told(LEASE)).endsWith(FOUND).hasSize(3);
  }

  private Two over(Store store, String service) {
    Finders all = new Finders(store, folder);
    open.add(all);
    Two two = new Two(all, all.finder(), all.finder());
    two.ahead.operatorRuns();
    two.ahead.leased(LEASE, service, 10);
    return two;
  }

  private static NoteLease changed(String on, String service, int position) {
    return new NoteLease(
        new LeaseChangeNoted(
            LEASE, Examples.source(position), date(on), null, null, null, service));
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }
}
