package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.day;
import static io.qinggui.license.rules.Scenario.grant;
import static io.qinggui.license.rules.question.Verdict.ALLOW;
import static io.qinggui.license.rules.question.Verdict.DENY;
import static io.qinggui.platform.reference.Service.CDN;
import static io.qinggui.platform.reference.Service.IDC;
import static io.qinggui.platform.reference.Service.ISP;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.question.Question;
import io.qinggui.license.rules.question.Question.AcceptCustomer;
import io.qinggui.license.rules.question.Question.Operate;
import io.qinggui.license.rules.question.Question.PassAnnualCheck;
import io.qinggui.license.rules.question.Question.Renew;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Reason;
import org.junit.jupiter.api.Test;

/** V1 to V3: serious violations, bad credit and failed annual checks. */
class SupervisionTest {

  private static final Question NEW_IDC = new AcceptCustomer(IDC, "33");

  private static Scenario idc() {
    return Scenario.operator()
        .license("L1", "33", "2016-05-01", "2021-04-30", grant(IDC, "33"), grant(ISP, "33"));
  }

  @Test
  void a_listed_operator_takes_no_new_customers_from_the_day_of_listing() {
    idc()
        .listed("C1", "2018-02-10")
        .answers(NEW_IDC, "2018-02-09", ALLOW)
        .answers(NEW_IDC, "2018-02-10", DENY, "BAD_CREDIT")
        .answers(NEW_IDC, "2018-02-11", DENY, "BAD_CREDIT")
        .answers(new AcceptCustomer(ISP, "33"), "2018-02-10", DENY, "BAD_CREDIT")
        .answers(new Operate(IDC, "33"), "2018-02-10", ALLOW);
  }

  @Test
  void the_ban_outlasts_the_listing_and_the_caution_does_not() {
    Scenario operator = idc().listed("C1", "2018-02-10").unlisted("C1", "2018-06-01");
    operator
        .answers(NEW_IDC, "2018-05-31", DENY, "BAD_CREDIT")
        .answers(NEW_IDC, "2018-06-01", DENY, "BAD_CREDIT")
        .answers(NEW_IDC, "2020-06-01", DENY, "BAD_CREDIT");
    Reason caution = operator.only("BAD_CREDIT", Effect.CREDIT_CAUTION);
    assertThat(caution.interval().from()).isEqualTo("2018-02-10");
    assertThat(caution.interval().until()).isEqualTo("2018-06-01");
    assertThat(caution.clause()).isEqualTo("三(四), 三(三)");
  }

  @Test
  void a_record_removed_on_the_day_of_listing_never_was() {
    idc()
        .listed("C1", "2018-02-10")
        .unlisted("C1", "2018-02-10")
        .answers(NEW_IDC, "2018-02-10", ALLOW);
  }

  @Test
  void a_serious_violation_has_its_consequences_from_the_determination() {
    Scenario operator =
        idc().serious("K1", "2017-08-01", true).listedForCase("C1", "2017-08-10", "K1");
    operator
        .answers(new PassAnnualCheck("L1", 2017), "2017-07-31", ALLOW)
        .answers(new PassAnnualCheck("L1", 2017), "2017-08-01", DENY, "SERIOUS_VIOLATION")
        .answers(new PassAnnualCheck("L1", 2017), "2017-08-02", DENY, "SERIOUS_VIOLATION")
        .answers(new PassAnnualCheck("L1", 2016), "2017-08-02", ALLOW)
        .answers(new Renew("L1", null), "2017-07-31", ALLOW)
        .answers(new Renew("L1", null), "2017-08-01", DENY, "SERIOUS_VIOLATION")
        .answers(new Renew("L1", null), "2020-08-02", DENY, "SERIOUS_VIOLATION")
        .answers(NEW_IDC, "2017-08-09", ALLOW)
        .answers(NEW_IDC, "2017-08-10", DENY, "BAD_CREDIT")
        .answers(new Operate(IDC, "33"), "2020-08-02", ALLOW);
    assertThat(operator.only("SERIOUS_VIOLATION", Effect.CREDIT_CAUTION).interval().end())
        .isEmpty();
  }

  @Test
  void the_caution_for_a_serious_violation_ends_with_the_record_of_its_case() {
    Scenario operator =
        idc()
            .serious("K1", "2017-08-01", true)
            .listedForCase("C1", "2017-08-10", "K1")
            .unlisted("C1", "2018-08-10");
    assertThat(operator.only("SERIOUS_VIOLATION", Effect.CREDIT_CAUTION).interval().until())
        .isEqualTo("2018-08-10");
  }

  @Test
  void a_violation_that_is_not_serious_or_no_longer_has_no_consequences() {
    idc().serious("K1", "2017-08-01", false).answers(new Renew("L1", null), "2017-08-01", ALLOW);
    idc()
        .serious("K1", "2017-08-01", true)
        .serious("K1", "2017-09-01", false)
        .answers(new Renew("L1", null), "2017-08-01", ALLOW);
  }

  @Test
  void a_license_granted_after_the_determination_can_be_renewed() {
    idc()
        .serious("K1", "2017-08-01", true)
        .license("L2", "33", "2017-08-02", "2022-08-01", grant(CDN, "33"))
        .answers(new Renew("L2", null), "2018-01-01", ALLOW);
  }

  @Test
  void a_failed_annual_check_stops_new_customers_from_its_conclusion() {
    Scenario operator = idc().annualCheck("L1", 2017, false, "2018-03-20");
    operator
        .answers(NEW_IDC, "2018-03-19", ALLOW)
        .answers(NEW_IDC, "2018-03-20", DENY, "ANNUAL_CHECK_FAILED")
        .answers(NEW_IDC, "2018-03-21", DENY, "ANNUAL_CHECK_FAILED")
        .answers(new Operate(IDC, "33"), "2018-03-20", ALLOW)
        .answers(new PassAnnualCheck("L1", 2017), "2018-03-19", ALLOW)
        .answers(new PassAnnualCheck("L1", 2017), "2018-03-20", DENY, "ANNUAL_CHECK_FAILED")
        .answers(new PassAnnualCheck("L1", 2018), "2018-03-20", ALLOW);
    assertThat(operator.standing().effectsOn(day("2018-03-20")))
        .noneMatch(it -> it.has(Effect.NO_RENEWAL) || it.has(Effect.CREDIT_CAUTION));
  }

  @Test
  void it_concerns_the_services_of_that_license_only() {
    idc()
        .license("L2", "33", "2016-06-01", "2021-05-31", grant(CDN, "33"))
        .annualCheck("L1", 2017, false, "2018-03-20")
        .answers(new AcceptCustomer(CDN, "33"), "2018-03-20", ALLOW)
        .answers(new AcceptCustomer(ISP, "33"), "2018-03-20", DENY, "ANNUAL_CHECK_FAILED");
  }

  @Test
  void of_several_conclusions_for_a_year_the_latest_counts_for_the_check_but_lifts_nothing() {
    idc()
        .annualCheck("L1", 2017, false, "2018-03-20")
        .annualCheck("L1", 2017, true, "2018-05-10")
        .answers(new PassAnnualCheck("L1", 2017), "2018-05-09", DENY, "ANNUAL_CHECK_FAILED")
        .answers(new PassAnnualCheck("L1", 2017), "2018-05-10", ALLOW)
        .answers(NEW_IDC, "2018-05-11", DENY, "ANNUAL_CHECK_FAILED");
    idc()
        .annualCheck("L1", 2017, false, "2018-03-20")
        .annualCheck("L1", 2017, true, "2018-03-20")
        .answers(NEW_IDC, "2018-05-11", ALLOW);
  }

  @Test
  void a_check_of_a_license_no_longer_in_force_bans_nothing() {
    idc()
        .cancelled("L1", "2018-03-20")
        .license("L2", "33", "2016-06-01", "2021-05-31", grant(IDC, "33"))
        .annualCheck("L1", 2017, false, "2018-03-20")
        .answers(NEW_IDC, "2018-03-20", ALLOW);
  }

  @Test
  void a_license_that_the_operator_does_not_hold_passes_no_check() {
    idc().answers(new PassAnnualCheck("L9", 2017), "2018-01-01", DENY, "UNLICENSED");
  }
}
