package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.day;
import static io.qinggui.license.rules.Scenario.grant;
import static io.qinggui.license.rules.question.Verdict.ALLOW;
import static io.qinggui.license.rules.question.Verdict.DENY;
import static io.qinggui.platform.reference.Service.CDN;
import static io.qinggui.platform.reference.Service.IDC;
import static io.qinggui.platform.reference.Service.ISP;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.license.rules.question.Question;
import io.qinggui.license.rules.question.Question.AcceptCustomer;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Lifting;
import io.qinggui.license.rules.standing.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** X1: what ends a ban on new customers. */
class LiftingTest {

  private static final Question NEW_IDC = new AcceptCustomer(IDC, "33");

  private static Scenario unfulfilled() {
    return Scenario.operator().license("L1", "33", "2010-01-01", "2025-12-31", grant(IDC, "33"));
  }

  private static Scenario fulfilledIn2018() {
    return unfulfilled()
        .passed("L1", "2018-03-01", "33", RequiredSystem.values())
        .docked("L1", "2018-03-02", "33");
  }

  private static Scenario recent() {
    return Scenario.operator().license("L1", "33", "2016-05-01", "2025-12-31", grant(IDC, "33"));
  }

  private static List<String> causes(Scenario operator, String license, String on) {
    return Lifting.causesStanding(operator.facts(), operator.rulebook(), license, day(on)).stream()
        .map(Reason::code)
        .toList();
  }

  @Test
  void late_fulfilment_alone_lifts_nothing() {
    fulfilledIn2018()
        .answers(NEW_IDC, "2018-03-02", DENY, "COMPLIANCE_NOT_COMMITTED")
        .answers(NEW_IDC, "2024-01-01", DENY, "COMPLIANCE_NOT_COMMITTED");
  }

  @Test
  void the_resumption_does_from_its_day() {
    fulfilledIn2018()
        .resumed("L1", "2018-05-01")
        .answers(NEW_IDC, "2018-04-30", DENY, "COMPLIANCE_NOT_COMMITTED")
        .answers(NEW_IDC, "2018-05-01", ALLOW)
        .answers(NEW_IDC, "2018-05-02", ALLOW)
        .changesNext(NEW_IDC, "2018-04-30", "2018-05-01");
  }

  @Test
  void a_cause_stands_until_both_passed_and_docked() {
    Scenario operator = fulfilledIn2018();
    assertThat(causes(operator, "L1", "2017-03-31")).isEmpty();
    assertThat(causes(operator, "L1", "2017-04-01")).containsExactly("COMPLIANCE_NOT_COMMITTED");
    assertThat(causes(operator, "L1", "2018-03-01")).containsExactly("COMPLIANCE_NOT_COMMITTED");
    assertThat(causes(operator, "L1", "2018-03-02")).isEmpty();
    operator.failed("L1", "2018-03-10", "33", RequiredSystem.ISMS);
    assertThat(causes(operator, "L1", "2018-03-09")).isEmpty();
    assertThat(causes(operator, "L1", "2018-03-10")).containsExactly("COMPLIANCE_NOT_COMMITTED");
  }

  @Test
  void a_resumption_on_a_day_with_the_cause_still_there_lifts_nothing() {
    fulfilledIn2018()
        .resumed("L1", "2018-03-01")
        .answers(NEW_IDC, "2018-05-01", DENY, "COMPLIANCE_NOT_COMMITTED");
    fulfilledIn2018().resumed("L1", "2018-03-02").answers(NEW_IDC, "2018-03-02", ALLOW);
  }

  @Test
  void a_resumption_before_the_ban_does_not_prevent_it() {
    unfulfilled()
        .resumed("L1", "2017-03-31")
        .answers(NEW_IDC, "2017-04-01", DENY, "COMPLIANCE_NOT_COMMITTED");
  }

  @Test
  void a_resumption_on_the_first_day_of_the_ban_counts_when_the_cause_is_gone_that_day() {
    Scenario operator =
        unfulfilled()
            .passed("L1", "2017-03-01", "33", RequiredSystem.values())
            .docked("L1", "2017-04-01", "33");
    assertThat(causes(operator, "L1", "2017-04-01")).isEmpty();
    operator
        .answers(NEW_IDC, "2017-04-01", DENY, "COMPLIANCE_NOT_COMMITTED")
        .resumed("L1", "2017-04-01")
        .answers(NEW_IDC, "2017-03-31", ALLOW)
        .answers(NEW_IDC, "2017-04-01", ALLOW)
        .answers(NEW_IDC, "2017-04-02", ALLOW);
  }

  @Test
  void a_failure_after_the_resumption_is_no_new_ban() {
    fulfilledIn2018()
        .resumed("L1", "2018-05-01")
        .failed("L1", "2018-06-01", "33", RequiredSystem.ISMS)
        .answers(NEW_IDC, "2018-06-02", ALLOW);
  }

  @Test
  void the_resumption_of_another_license_lifts_nothing_of_this_one() {
    fulfilledIn2018()
        .license("L2", "11", "2016-01-01", "2025-12-31", grant(ISP, "11"))
        .resumed("L2", "2018-05-01")
        .answers(NEW_IDC, "2018-05-01", DENY, "COMPLIANCE_NOT_COMMITTED");
  }

  @Test
  void the_end_of_the_license_does_not_lift_the_ban() {
    unfulfilled()
        .cancelled("L1", "2019-01-01")
        .license("L2", "33", "2018-01-01", "2025-12-31", grant(IDC, "33"))
        .answers(NEW_IDC, "2019-06-01", DENY, "COMPLIANCE_NOT_COMMITTED");
  }

  @Test
  void the_end_of_the_license_takes_the_cause_away_and_its_issuer_lifts_the_ban() {
    Scenario operator =
        unfulfilled()
            .cancelled("L1", "2019-01-01")
            .license("L2", "33", "2018-01-01", "2025-12-31", grant(IDC, "33"));
    assertThat(causes(operator, "L1", "2018-12-31")).containsExactly("COMPLIANCE_NOT_COMMITTED");
    assertThat(causes(operator, "L1", "2019-01-01")).isEmpty();
    operator
        .resumed("L1", "2019-02-01")
        .answers(NEW_IDC, "2019-01-31", DENY, "COMPLIANCE_NOT_COMMITTED")
        .answers(NEW_IDC, "2019-02-01", ALLOW)
        .answers(NEW_IDC, "2019-02-02", ALLOW);
  }

  @Test
  void every_standing_cause_is_named() {
    Scenario operator =
        unfulfilled()
            .listed("C1", "2018-02-10")
            .listed("C2", "2018-03-10")
            .unlisted("C2", "2018-04-10")
            .annualCheck("L1", 2017, false, "2018-03-20");
    assertThat(causes(operator, "L1", "2018-04-09"))
        .containsExactly(
            "COMPLIANCE_NOT_COMMITTED", "BAD_CREDIT", "BAD_CREDIT", "ANNUAL_CHECK_FAILED");
    assertThat(causes(operator, "L1", "2018-04-10"))
        .containsExactly("COMPLIANCE_NOT_COMMITTED", "BAD_CREDIT", "ANNUAL_CHECK_FAILED");
    assertThat(causes(operator, "L2", "2018-04-10")).containsExactly("BAD_CREDIT");
  }

  @Test
  void bad_credit_can_be_lifted_once_the_record_is_removed() {
    Scenario operator = recent().listed("C1", "2018-02-10").unlisted("C1", "2018-06-01");
    assertThat(causes(operator, "L1", "2018-05-31")).containsExactly("BAD_CREDIT");
    assertThat(causes(operator, "L1", "2018-06-01")).isEmpty();
    operator
        .resumed("L1", "2018-06-01")
        .answers(NEW_IDC, "2018-05-31", DENY, "BAD_CREDIT")
        .answers(NEW_IDC, "2018-06-01", ALLOW);
  }

  @Test
  void a_listing_that_becomes_known_after_the_resumption_was_not_lifted_by_it() {
    recent()
        .resumed("L1", "2018-05-01")
        .listed("C1", "2018-02-10")
        .answers(NEW_IDC, "2018-05-01", DENY, "BAD_CREDIT");
  }

  @Test
  void each_issuer_lifts_bad_credit_for_its_own_license() {
    Scenario operator =
        recent()
            .license("L2", "11", "2016-06-01", "2025-12-31", grant(CDN, "11"))
            .listed("C1", "2018-02-10")
            .unlisted("C1", "2018-06-01")
            .resumed("L1", "2018-07-01");
    operator
        .answers(NEW_IDC, "2018-07-01", ALLOW)
        .answers(new AcceptCustomer(CDN, "11"), "2018-07-01", DENY, "BAD_CREDIT");
    operator
        .resumed("L2", "2018-08-01")
        .answers(new AcceptCustomer(CDN, "11"), "2018-07-31", DENY, "BAD_CREDIT")
        .answers(new AcceptCustomer(CDN, "11"), "2018-08-01", ALLOW);
  }

  @Test
  void what_runs_under_grace_is_lifted_with_the_idc_license() {
    Scenario operator =
        Scenario.operator()
            .license("L1", "33", "2014-05-01", "2025-12-31", grant(IDC, "33"))
            .license("L2", "11", "2014-05-01", "2025-12-31", grant(ISP, "11"))
            .running(CDN, "33", "2016-01-01")
            .committedToService("L1", CDN, "2017-03-01", "33")
            .listed("C1", "2017-02-10")
            .unlisted("C1", "2017-04-01")
            .resumed("L2", "2017-04-10");
    operator.answers(
        new AcceptCustomer(CDN, "33"), "2017-05-01", DENY, "BAD_CREDIT", "CATALOGUE_GRACE");
    operator
        .resumed("L1", "2017-04-20")
        .answers(new AcceptCustomer(CDN, "33"), "2017-05-01", ALLOW, "CATALOGUE_GRACE");
  }

  @Test
  void the_last_resumption_leaves_nothing_behind() {
    Scenario operator =
        recent()
            .listed("C1", "2018-02-10")
            .unlisted("C1", "2018-06-01")
            .resumed("L1", "2018-07-01");
    assertThat(operator.only("BAD_CREDIT", Effect.NO_NEW_CUSTOMERS).interval().until())
        .isEqualTo("2018-07-01");
    operator
        .license("L2", "33", "2018-08-01", "2023-07-31", grant(CDN, "33"))
        .answers(new AcceptCustomer(CDN, "33"), "2018-08-01", ALLOW);
  }

  @Test
  void a_license_granted_before_any_resumption_waits_for_one() {
    recent()
        .listed("C1", "2018-02-10")
        .unlisted("C1", "2018-06-01")
        .license("L2", "33", "2018-08-01", "2023-07-31", grant(CDN, "33"))
        .answers(new AcceptCustomer(CDN, "33"), "2018-08-01", DENY, "BAD_CREDIT")
        .resumed("L1", "2018-09-01")
        .answers(new AcceptCustomer(CDN, "33"), "2018-09-01", DENY, "BAD_CREDIT")
        .resumed("L2", "2018-10-01")
        .answers(new AcceptCustomer(CDN, "33"), "2018-10-01", ALLOW);
  }

  @Test
  void a_failed_check_can_be_lifted_after_a_qualified_one_of_that_year_or_a_later_one() {
    Scenario failed = recent().annualCheck("L1", 2017, false, "2018-03-20");
    assertThat(causes(failed, "L1", "2019-03-20")).containsExactly("ANNUAL_CHECK_FAILED");
    Scenario again =
        recent()
            .annualCheck("L1", 2017, false, "2018-03-20")
            .annualCheck("L1", 2017, true, "2018-05-10");
    assertThat(causes(again, "L1", "2018-05-09")).containsExactly("ANNUAL_CHECK_FAILED");
    assertThat(causes(again, "L1", "2018-05-10")).isEmpty();
    Scenario later =
        recent()
            .annualCheck("L1", 2017, false, "2018-03-20")
            .annualCheck("L1", 2018, true, "2019-03-20");
    assertThat(causes(later, "L1", "2019-03-19")).containsExactly("ANNUAL_CHECK_FAILED");
    assertThat(causes(later, "L1", "2019-03-20")).isEmpty();
    later
        .resumed("L1", "2019-04-01")
        .answers(NEW_IDC, "2019-03-31", DENY, "ANNUAL_CHECK_FAILED")
        .answers(NEW_IDC, "2019-04-01", ALLOW);
    Scenario earlier =
        recent()
            .annualCheck("L1", 2017, false, "2018-03-20")
            .annualCheck("L1", 2016, true, "2018-05-10");
    assertThat(causes(earlier, "L1", "2018-05-10")).containsExactly("ANNUAL_CHECK_FAILED");
  }

  @Test
  void the_end_of_the_license_takes_the_cause_of_a_failed_check_away_but_not_the_ban() {
    Scenario operator =
        recent()
            .annualCheck("L1", 2017, false, "2018-03-20")
            .cancelled("L1", "2019-01-01")
            .license("L2", "33", "2018-01-01", "2025-12-31", grant(IDC, "33"));
    assertThat(causes(operator, "L1", "2018-12-31")).containsExactly("ANNUAL_CHECK_FAILED");
    assertThat(causes(operator, "L1", "2019-01-01")).isEmpty();
    operator
        .resumed("L1", "2019-02-01")
        .answers(NEW_IDC, "2019-01-31", DENY, "ANNUAL_CHECK_FAILED")
        .answers(NEW_IDC, "2019-02-01", ALLOW);
  }

  @Test
  void lifting_one_ban_leaves_another() {
    fulfilledIn2018()
        .listed("C1", "2018-02-10")
        .resumed("L1", "2018-05-01")
        .answers(NEW_IDC, "2018-04-30", DENY, "COMPLIANCE_NOT_COMMITTED", "BAD_CREDIT")
        .answers(NEW_IDC, "2018-05-01", DENY, "BAD_CREDIT");
  }
}
