package io.qinggui.license.rules;

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
import io.qinggui.license.rules.standing.Effect;
import org.junit.jupiter.api.Test;

/** What happens to a license after it was issued, by the day before, the day, the day after. */
class LicenseActsTest {

  private static final Question OPERATE = new Operate(IDC, "33");

  private static Scenario idc(String grantedOn, String validUntil) {
    return Scenario.operator().license("L1", "33", grantedOn, validUntil, grant(IDC, "33"));
  }

  @Test
  void a_license_renewed_in_time_is_in_force_without_a_gap() {
    idc("2013-05-01", "2018-04-30")
        .renewed("L1", "2018-04-01", "2023-04-30")
        .answers(OPERATE, "2018-04-30", ALLOW)
        .answers(OPERATE, "2018-05-01", ALLOW)
        .answers(OPERATE, "2023-04-30", ALLOW)
        .answers(OPERATE, "2023-05-01", DENY, "UNLICENSED")
        .changesNext(OPERATE, "2018-04-30", "2023-05-01");
  }

  @Test
  void a_license_renewed_after_its_end_was_not_in_force_meanwhile() {
    idc("2013-05-01", "2018-04-30")
        .renewed("L1", "2018-06-01", "2023-04-30")
        .answers(OPERATE, "2018-04-30", ALLOW)
        .answers(OPERATE, "2018-05-01", DENY, "UNLICENSED")
        .answers(OPERATE, "2018-05-31", DENY, "UNLICENSED")
        .answers(OPERATE, "2018-06-01", ALLOW);
  }

  @Test
  void renewals_count_by_their_decisions_whatever_the_order_of_recording() {
    idc("2008-05-01", "2013-04-30")
        .renewed("L1", "2018-04-01", "2023-04-30")
        .renewed("L1", "2013-04-01", "2018-04-30")
        .answers(OPERATE, "2016-01-01", ALLOW)
        .answers(OPERATE, "2023-05-01", DENY, "UNLICENSED");
  }

  /** A new number would have made it a young license, which C1 does not ask for anything. */
  @Test
  void a_renewed_license_stays_in_the_cohort_of_its_original_grant() {
    idc("2010-05-01", "2015-04-30")
        .renewed("L1", "2015-04-01", "2020-04-30")
        .answers(new AcceptCustomer(IDC, "33"), "2017-03-31", ALLOW)
        .answers(new AcceptCustomer(IDC, "33"), "2017-04-01", DENY, "COMPLIANCE_NOT_COMMITTED");
  }

  @Test
  void a_renewed_license_keeps_its_grace_for_services_that_the_catalogue_split_off() {
    idc("2012-12-01", "2017-02-28")
        .renewed("L1", "2017-02-01", "2022-02-28")
        .running(CDN, "33", "2016-05-01")
        .answers(new Operate(CDN, "33"), "2017-03-31", ALLOW, "CATALOGUE_GRACE")
        .answers(new Operate(CDN, "33"), "2017-04-01", DENY, "COMMITMENT_MISSED");
  }

  /** A date in the past, by mistake, would put it into the cohort of C1. */
  @Test
  void acts_dated_before_the_license_do_not_make_it_older() {
    idc("2017-03-01", "2027-02-28")
        .renewed("L1", "2012-03-01", "2017-02-27")
        .renewed("L1", "2012-03-02", "2027-02-28")
        .expanded("L1", "2012-03-01", grant(IDC, "44"))
        .answers(new Operate(IDC, "44"), "2017-02-28", DENY, "UNLICENSED")
        .answers(new Operate(IDC, "44"), "2017-03-01", ALLOW)
        .answers(new AcceptCustomer(IDC, "44"), "2017-04-01", ALLOW);
  }

  @Test
  void an_expansion_grants_from_its_own_day() {
    idc("2013-05-01", "2023-04-30")
        .expanded("L1", "2017-06-01", grant(IDC, "44"))
        .answers(new Operate(IDC, "44"), "2017-05-31", DENY, "OUT_OF_REGION")
        .answers(new Operate(IDC, "44"), "2017-06-01", ALLOW)
        .answers(new Operate(IDC, "44"), "2017-06-02", ALLOW);
  }

  @Test
  void an_expansion_is_not_of_the_cohort_of_the_license() {
    Scenario isp =
        Scenario.operator()
            .license("L1", "33", "2010-05-01", "2020-04-30", grant(CDN, "33"))
            .expanded("L1", "2014-06-01", grant(ISP, "33"));
    isp.answers(new AcceptCustomer(ISP, "33"), "2017-04-01", ALLOW);
    Scenario.operator()
        .license("L1", "33", "2010-05-01", "2020-04-30", grant(CDN, "33"))
        .expanded("L1", "2012-11-30", grant(ISP, "33"))
        .answers(new AcceptCustomer(ISP, "33"), "2017-04-01", DENY, "COMPLIANCE_NOT_COMMITTED");
  }

  @Test
  void idc_by_expansion_after_the_catalogue_gives_no_grace() {
    Scenario.operator()
        .license("L1", "33", "2013-05-01", "2023-04-30", grant(ISP, "33"))
        .expanded("L1", "2016-03-01", grant(IDC, "33"))
        .running(CDN, "33", "2016-05-01")
        .answers(new Operate(CDN, "33"), "2017-02-01", DENY, "OUT_OF_SCOPE");
    Scenario.operator()
        .license("L1", "33", "2013-05-01", "2023-04-30", grant(ISP, "33"))
        .expanded("L1", "2016-02-29", grant(IDC, "33"))
        .running(CDN, "33", "2016-05-01")
        .answers(new Operate(CDN, "33"), "2017-02-01", ALLOW, "CATALOGUE_GRACE");
  }

  @Test
  void a_revoked_license_is_not_in_force_from_that_day() {
    Scenario revoked = idc("2013-05-01", "2023-04-30").revoked("L1", "2018-06-01");
    revoked
        .answers(OPERATE, "2018-05-31", ALLOW)
        .answers(OPERATE, "2018-06-01", DENY, "UNLICENSED")
        .answers(OPERATE, "2018-06-02", DENY, "UNLICENSED");
    assertThat(revoked.ask(OPERATE, "2018-06-01").reasons().getFirst().because())
        .containsExactly("license-1", "revocation-1");
  }

  @Test
  void an_annulled_license_is_not_in_force_from_that_day() {
    idc("2013-05-01", "2023-04-30")
        .annulled("L1", "2018-06-01")
        .answers(OPERATE, "2018-05-31", ALLOW)
        .answers(OPERATE, "2018-06-01", DENY, "UNLICENSED");
  }

  @Test
  void of_several_ends_the_first_counts() {
    idc("2013-05-01", "2023-04-30")
        .cancelled("L1", "2019-01-01")
        .revoked("L1", "2018-06-01")
        .answers(new Question.Renew("L1", null), "2018-06-01", DENY, "LICENSE_REVOKED");
  }

  @Test
  void a_suspended_license_is_not_in_force_meanwhile() {
    Scenario suspended =
        idc("2013-05-01", "2023-04-30").suspended("L1", "2018-03-01", "2018-06-01");
    suspended
        .answers(OPERATE, "2018-02-28", ALLOW)
        .answers(OPERATE, "2018-03-01", DENY, "UNLICENSED")
        .answers(OPERATE, "2018-05-31", DENY, "UNLICENSED")
        .answers(OPERATE, "2018-06-01", ALLOW)
        .changesNext(OPERATE, "2018-02-28", "2018-03-01")
        .changesNext(OPERATE, "2018-03-01", "2018-06-01");
    assertThat(suspended.ask(OPERATE, "2018-03-01").reasons().getFirst().because())
        .containsExactly("license-1", "suspension-1");
  }

  @Test
  void a_suspension_without_end_lasts() {
    idc("2013-05-01", "2023-04-30")
        .suspended("L1", "2018-03-01", "")
        .answers(OPERATE, "2018-02-28", ALLOW)
        .answers(OPERATE, "2022-01-01", DENY, "UNLICENSED");
  }

  /** The deadline passes while it is suspended; the ban is there when it is in force again. */
  @Test
  void a_suspension_takes_nothing_from_the_cohort_away() {
    assertThat(
            idc("2010-05-01", "2020-04-30")
                .suspended("L1", "2017-03-15", "2017-05-01")
                .only("COMPLIANCE_NOT_COMMITTED", Effect.NO_NEW_CUSTOMERS)
                .interval()
                .from())
        .isEqualTo("2017-04-01");
  }
}
