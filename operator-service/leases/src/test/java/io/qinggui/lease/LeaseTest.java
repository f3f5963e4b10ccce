package io.qinggui.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeaseTest {

  private static final LocalDate FROM = LocalDate.parse("2017-01-01");
  private static final LocalDate UNTIL = LocalDate.parse("2017-12-31");

  @Test
  void its_last_day_is_a_day_of_it() {
    Lease lease = lease(UNTIL);

    assertThat(lease.runsOn(FROM.minusDays(1))).isFalse();
    assertThat(lease.runsOn(FROM)).isTrue();
    assertThat(lease.runsOn(UNTIL)).isTrue();
    assertThat(lease.runsOn(UNTIL.plusDays(1))).isFalse();
    assertThat(lease.lastDay()).contains(UNTIL);
  }

  @Test
  void without_an_end_it_runs_on() {
    assertThat(lease(null).runsOn(LocalDate.parse("2999-01-01"))).isTrue();
    assertThat(lease(null).lastDay()).isEmpty();
  }

  @Test
  void the_day_on_which_it_was_ended_is_no_day_of_it() {
    Lease lease = lease(null).ended(LocalDate.parse("2017-06-30"));

    assertThat(lease.runsOn(LocalDate.parse("2017-06-29"))).isTrue();
    assertThat(lease.runsOn(LocalDate.parse("2017-06-30"))).isFalse();
    assertThat(lease.lastDay()).contains(LocalDate.parse("2017-06-29"));
  }

  @Test
  void an_end_behind_its_last_day_changes_nothing() {
    assertThat(lease(UNTIL).ended(LocalDate.parse("2018-06-30")).lastDay()).contains(UNTIL);
  }

  @Test
  void terms_count_from_the_day_of_their_change_whatever_the_order_of_recording() {
    Terms.Change wider = change("2017-03-01", null, 200, null);
    Terms.Change office = change("2017-06-01", "2018-06-30", null, Purpose.INTERNAL_OFFICE);

    Lease one = lease(UNTIL).with(wider).with(office);
    Lease other = lease(UNTIL).with(office).with(wider);

    assertThat(one).isEqualTo(other);
    assertThat(one.termsOn(LocalDate.parse("2017-02-28")).mbps()).isEqualTo(100);
    assertThat(one.termsOn(LocalDate.parse("2017-03-01")).mbps()).isEqualTo(200);
    assertThat(one.termsOn(LocalDate.parse("2017-05-31")).purpose())
        .isEqualTo(Purpose.OPERATE_SERVICE);
    assertThat(one.termsOn(LocalDate.parse("2017-06-01")))
        .isEqualTo(
            new Terms(
                LocalDate.parse("2017-06-01"),
                LocalDate.parse("2018-06-30"),
                200,
                Purpose.INTERNAL_OFFICE,
                "CDN"));
    assertThat(one.lastDay()).contains(LocalDate.parse("2018-06-30"));
  }

  @Test
  void terms_of_one_day_are_one() {
    Lease lease = lease(UNTIL).with(change("2017-01-01", null, 300, null));

    assertThat(lease.terms()).extracting(Terms::mbps).isEqualTo(List.of(300));
  }

  private static Lease lease(@Nullable LocalDate until) {
    return new Lease(
        "LS-0000000000000001",
        "CT-1",
        "carrier",
        "user",
        Resource.CIRCUIT,
        "A-1",
        "33",
        null,
        new Terms(FROM, until, 100, Purpose.OPERATE_SERVICE, "CDN"),
        List.of(),
        null);
  }

  private static Terms.Change change(
      String on, @Nullable String until, @Nullable Integer mbps, @Nullable Purpose purpose) {
    return new Terms.Change(
        LocalDate.parse(on), until == null ? null : LocalDate.parse(until), mbps, purpose, null);
  }
}
