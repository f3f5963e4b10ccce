package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.grant;
import static io.qinggui.license.rules.question.Verdict.ALLOW;
import static io.qinggui.license.rules.question.Verdict.DENY;
import static io.qinggui.platform.reference.Service.CDN;
import static io.qinggui.platform.reference.Service.IDC;
import static io.qinggui.platform.reference.Service.IRCS;
import static io.qinggui.platform.reference.Service.ISP;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.question.Question.AcceptCustomer;
import io.qinggui.license.rules.question.Question.Operate;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Reason;
import org.junit.jupiter.api.Test;

/** S1 to S3, X2 and X3: who holds which license where, and until when. */
class LicensingTest {

  private static Scenario idcInZhejiang() {
    return Scenario.operator().license("L1", "33", "2014-05-01", "2019-04-30", grant(IDC, "33"));
  }

  @Test
  void an_operator_that_nobody_knows_may_operate_nothing() {
    Scenario.unknown()
        .answers(new Operate(IDC, "33"), "2017-02-01", DENY, "UNLICENSED")
        .answers(new AcceptCustomer(CDN, "11"), "2030-02-01", DENY, "UNLICENSED")
        .changesNext(new Operate(IDC, "33"), "2017-02-01", "");
  }

  @Test
  void a_license_counts_from_the_day_of_its_grant() {
    idcInZhejiang()
        .answers(new Operate(IDC, "33"), "2014-04-30", DENY, "UNLICENSED")
        .answers(new Operate(IDC, "33"), "2014-05-01", ALLOW)
        .answers(new Operate(IDC, "33"), "2014-05-02", ALLOW)
        .changesNext(new Operate(IDC, "33"), "2014-04-30", "2014-05-01")
        .changesNext(new Operate(IDC, "33"), "2014-05-01", "2019-05-01");
  }

  @Test
  void a_license_counts_on_its_last_day_and_not_on_the_next() {
    idcInZhejiang()
        .answers(new Operate(IDC, "33"), "2019-04-29", ALLOW)
        .answers(new Operate(IDC, "33"), "2019-04-30", ALLOW)
        .answers(new Operate(IDC, "33"), "2019-05-01", DENY, "UNLICENSED")
        .answers(new Operate(IDC, "33"), "2019-05-02", DENY, "UNLICENSED");
  }

  @Test
  void a_cancelled_license_no_longer_counts_on_the_day_of_cancellation() {
    Scenario cancelled = idcInZhejiang().cancelled("L1", "2018-06-01");
    cancelled
        .answers(new Operate(IDC, "33"), "2018-05-31", ALLOW)
        .answers(new Operate(IDC, "33"), "2018-06-01", DENY, "UNLICENSED")
        .answers(new Operate(IDC, "33"), "2018-06-02", DENY, "UNLICENSED");
    assertThat(cancelled.ask(new Operate(IDC, "33"), "2018-06-01").reasons().getFirst().because())
        .containsExactly("cancellation-1", "license-1");
  }

  @Test
  void a_cancellation_after_the_last_day_changes_nothing() {
    idcInZhejiang()
        .cancelled("L1", "2019-06-01")
        .answers(new Operate(IDC, "33"), "2019-04-30", ALLOW)
        .answers(new Operate(IDC, "33"), "2019-05-01", DENY, "UNLICENSED")
        .changesNext(new Operate(IDC, "33"), "2019-05-01", "");
  }

  @Test
  void a_licensed_service_is_barred_in_other_provinces() {
    Scenario operator = idcInZhejiang();
    operator
        .answers(new Operate(IDC, "33"), "2017-02-01", ALLOW)
        .answers(new Operate(IDC, "11"), "2017-02-01", DENY, "OUT_OF_REGION")
        .answers(new AcceptCustomer(IDC, "11"), "2017-02-01", DENY, "OUT_OF_REGION");
    Reason reason = operator.ask(new Operate(IDC, "11"), "2017-02-01").reasons().getFirst();
    assertThat(reason.clause()).isEqualTo("二(一)1(2)");
    assertThat(reason.interval().from()).isEqualTo("2014-05-01");
    assertThat(reason.interval().until()).isEqualTo("2019-05-01");
    assertThat(reason.because()).containsExactly("license-1");
  }

  @Test
  void a_service_that_no_license_grants_is_barred_everywhere() {
    idcInZhejiang()
        .answers(new Operate(CDN, "33"), "2014-04-30", DENY, "UNLICENSED")
        .answers(new Operate(CDN, "33"), "2014-05-01", DENY, "OUT_OF_SCOPE")
        .answers(new Operate(IRCS, "33"), "2017-02-01", DENY, "OUT_OF_SCOPE")
        .answers(new Operate(ISP, "11"), "2019-04-30", DENY, "OUT_OF_SCOPE")
        .answers(new Operate(ISP, "11"), "2019-05-01", DENY, "UNLICENSED");
  }

  @Test
  void licenses_add_up() {
    idcInZhejiang()
        .license("L2", "MIIT", "2016-01-01", "2020-12-31", grant(IDC, "11"), grant(CDN, "33"))
        .answers(new Operate(IDC, "11"), "2015-12-31", DENY, "OUT_OF_REGION")
        .answers(new Operate(IDC, "11"), "2016-01-01", ALLOW)
        .answers(new Operate(CDN, "11"), "2016-01-01", DENY, "OUT_OF_REGION")
        .answers(new Operate(IDC, "33"), "2019-05-01", DENY, "OUT_OF_REGION")
        .answers(new Operate(IDC, "33"), "2021-01-01", DENY, "UNLICENSED");
  }

  @Test
  void a_gap_between_licenses_is_a_time_without_one() {
    idcInZhejiang()
        .license("L2", "33", "2019-07-01", "2024-06-30", grant(IDC, "33"))
        .answers(new Operate(IDC, "33"), "2019-06-30", DENY, "UNLICENSED")
        .changesNext(new Operate(IDC, "33"), "2019-05-01", "2019-07-01")
        .answers(new Operate(IDC, "33"), "2019-07-01", ALLOW);
  }

  @Test
  void of_two_records_of_one_license_the_last_recorded_counts() {
    idcInZhejiang()
        .license("L1", "33", "2014-05-01", "2024-04-30", grant(ISP, "33"))
        .answers(new Operate(ISP, "33"), "2020-01-01", ALLOW)
        .answers(new Operate(IDC, "33"), "2015-01-01", DENY, "OUT_OF_SCOPE");
  }

  @Test
  void carriers_need_licenses_too() {
    Scenario.carrier().answers(new Operate(IDC, "33"), "2017-02-01", DENY, "UNLICENSED");
  }

  @Test
  void the_timeline_names_what_is_barred_once() {
    assertThat(idcInZhejiang().standing().timeline())
        .filteredOn(it -> it.has(Effect.BARRED))
        .extracting(Reason::code)
        .hasSize(2 + 30 + 3)
        .startsWith("UNLICENSED")
        .endsWith("UNLICENSED");
  }
}
