package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.day;
import static io.qinggui.license.rules.Scenario.grant;
import static io.qinggui.license.rules.fact.LicenseStatus.ANNULLED;
import static io.qinggui.license.rules.fact.LicenseStatus.CANCELLED;
import static io.qinggui.license.rules.fact.LicenseStatus.EXPIRED;
import static io.qinggui.license.rules.fact.LicenseStatus.IN_FORCE;
import static io.qinggui.license.rules.fact.LicenseStatus.NOT_YET;
import static io.qinggui.license.rules.fact.LicenseStatus.REVOKED;
import static io.qinggui.license.rules.fact.LicenseStatus.SUSPENDED;
import static io.qinggui.platform.reference.Service.IDC;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.fact.LicenseStatus;
import org.junit.jupiter.api.Test;

/** What a license comes to, by the day before, the day, the day after. */
class LicenseStatusTest {

  private final Scenario license =
      Scenario.operator().license("L1", "33", "2013-05-01", "2018-04-30", grant(IDC, "33"));

  @Test
  void it_is_in_force_from_its_first_day_to_its_last() {
    is("2013-04-30", NOT_YET);
    is("2013-05-01", IN_FORCE);
    is("2018-04-30", IN_FORCE);
    is("2018-05-01", EXPIRED);
  }

  @Test
  void between_its_end_and_a_late_renewal_it_has_expired() {
    license.renewed("L1", "2018-06-01", "2023-04-30");
    is("2018-05-31", EXPIRED);
    is("2018-06-01", IN_FORCE);
    is("2023-05-01", EXPIRED);
  }

  @Test
  void it_is_suspended_until_the_day_on_which_it_is_in_force_again() {
    license.suspended("L1", "2017-01-01", "2017-03-01");
    is("2016-12-31", IN_FORCE);
    is("2017-01-01", SUSPENDED);
    is("2017-02-28", SUSPENDED);
    is("2017-03-01", IN_FORCE);
  }

  @Test
  void the_first_end_counts() {
    license.revoked("L1", "2016-06-01").annulled("L1", "2017-06-01");
    is("2016-05-31", IN_FORCE);
    is("2016-06-01", REVOKED);
    is("2018-05-01", REVOKED);
  }

  @Test
  void its_end_says_how_it_ended() {
    license.cancelled("L1", "2016-06-01");
    is("2016-06-01", CANCELLED);
  }

  @Test
  void what_was_annulled_has_been_in_force_until_then() {
    license.annulled("L1", "2016-06-01");
    is("2016-05-31", IN_FORCE);
    is("2016-06-01", ANNULLED);
  }

  @Test
  void an_end_after_its_last_day_changes_nothing() {
    license.revoked("L1", "2018-06-01");
    is("2018-06-01", EXPIRED);
  }

  @Test
  void who_holds_it_makes_no_difference() {
    license.passedOn("L1", Scenario.operator("OP-00000000000000AA"), "2016-06-01");
    is("2016-05-31", IN_FORCE);
    is("2016-06-01", IN_FORCE);
  }

  private void is(String date, LicenseStatus status) {
    assertThat(license.facts().license("L1").orElseThrow().statusOn(day(date)))
        .as(date)
        .isEqualTo(status);
  }
}
