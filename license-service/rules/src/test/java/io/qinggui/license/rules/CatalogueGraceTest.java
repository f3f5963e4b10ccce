package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.grant;
import static io.qinggui.license.rules.question.Verdict.ALLOW;
import static io.qinggui.license.rules.question.Verdict.DENY;
import static io.qinggui.platform.reference.Service.CDN;
import static io.qinggui.platform.reference.Service.IDC;
import static io.qinggui.platform.reference.Service.IRCS;
import static io.qinggui.platform.reference.Service.ISP;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.question.Question;
import io.qinggui.license.rules.question.Question.AcceptCustomer;
import io.qinggui.license.rules.question.Question.Operate;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** G1: old IDC operators that ran IRCS or CDN. */
class CatalogueGraceTest {

  private static final Question CDN_HERE = new Operate(CDN, "33");

  private static Scenario idc() {
    return idc("2014-05-01");
  }

  private static Scenario idc(String grantedOn) {
    return Scenario.operator().license("L1", "33", grantedOn, "2019-04-30", grant(IDC, "33"));
  }

  private static Scenario runningCdn() {
    return idc().running(CDN, "33", "2016-05-01");
  }

  @Test
  void without_a_commitment_the_grace_ends_with_the_commitment_deadline() {
    runningCdn()
        .answers(CDN_HERE, "2017-03-30", ALLOW, "CATALOGUE_GRACE")
        .answers(CDN_HERE, "2017-03-31", ALLOW, "CATALOGUE_GRACE")
        .answers(CDN_HERE, "2017-04-01", DENY, "COMMITMENT_MISSED")
        .answers(CDN_HERE, "2017-04-02", DENY, "COMMITMENT_MISSED")
        .changesNext(CDN_HERE, "2017-03-30", "2017-04-01")
        .changesNext(CDN_HERE, "2017-04-01", "2019-05-01");
  }

  @Test
  void with_a_commitment_it_ends_with_the_fulfilment_deadline() {
    Scenario operator = runningCdn().committedToService("L1", CDN, "2017-03-31", "33");
    operator
        .answers(CDN_HERE, "2017-03-31", ALLOW, "CATALOGUE_GRACE")
        .answers(CDN_HERE, "2017-04-01", ALLOW, "CATALOGUE_GRACE")
        .answers(CDN_HERE, "2017-12-30", ALLOW, "CATALOGUE_GRACE")
        .answers(CDN_HERE, "2017-12-31", ALLOW, "CATALOGUE_GRACE")
        .answers(CDN_HERE, "2018-01-01", DENY, "COMMITMENT_BROKEN")
        .answers(CDN_HERE, "2018-01-02", DENY, "COMMITMENT_BROKEN")
        .answers(new AcceptCustomer(CDN, "33"), "2017-12-31", ALLOW, "CATALOGUE_GRACE")
        .answers(new AcceptCustomer(CDN, "33"), "2018-01-01", DENY, "COMMITMENT_BROKEN")
        .changesNext(CDN_HERE, "2017-03-31", "2018-01-01");
    Reason broken = operator.only("COMMITMENT_BROKEN", Effect.BARRED);
    assertThat(broken.rule().id()).isEqualTo("G1");
    assertThat(broken.clause()).isEqualTo("二(一)2");
    assertThat(broken.interval().from()).isEqualTo("2018-01-01");
    assertThat(broken.because()).containsExactly("commitment-1", "license-1", "report-1");
  }

  @Test
  void a_commitment_counts_on_the_last_day_only_if_received_by_the_issuer() {
    runningCdn()
        .committedToService("L1", CDN, "2017-04-01", "33")
        .answers(CDN_HERE, "2017-04-01", DENY, "COMMITMENT_MISSED");
    runningCdn()
        .committedToService("L1", CDN, "2017-03-30", "MIIT")
        .answers(CDN_HERE, "2017-04-01", DENY, "COMMITMENT_MISSED");
    runningCdn()
        .committedToService("L1", CDN, "2017-03-30", "MIIT")
        .committedToService("L1", CDN, "2017-03-31", "33")
        .answers(CDN_HERE, "2017-04-01", ALLOW, "CATALOGUE_GRACE");
  }

  @Test
  void a_commitment_counts_for_its_service_and_its_license_only() {
    runningCdn()
        .committedToService("L1", IRCS, "2017-03-01", "33")
        .answers(CDN_HERE, "2017-04-01", DENY, "COMMITMENT_MISSED");
    runningCdn()
        .license("L2", "33", "2016-06-01", "2021-05-31", grant(ISP, "33"))
        .committedToService("L2", CDN, "2017-03-01", "33")
        .answers(CDN_HERE, "2017-04-01", DENY, "COMMITMENT_MISSED");
    runningCdn()
        .committedToCompliance("L1", "2017-03-01", "33")
        .answers(CDN_HERE, "2017-04-01", DENY, "COMMITMENT_MISSED");
  }

  @Test
  void of_several_old_licenses_one_commitment_is_enough_while_its_license_lasts() {
    runningCdn()
        .license("L2", "MIIT", "2013-01-01", "2017-10-31", grant(IDC, "33", "11"))
        .committedToService("L2", CDN, "2017-03-01", "MIIT")
        .answers(CDN_HERE, "2017-10-31", ALLOW, "CATALOGUE_GRACE")
        .answers(CDN_HERE, "2017-11-01", DENY, "COMMITMENT_MISSED");
  }

  @Test
  void the_idc_license_must_be_older_than_the_catalogue() {
    idc("2016-02-29")
        .running(CDN, "33", "2016-05-01")
        .answers(CDN_HERE, "2017-02-01", ALLOW, "CATALOGUE_GRACE");
    idc("2016-03-01")
        .running(CDN, "33", "2016-05-01")
        .answers(CDN_HERE, "2017-02-01", DENY, "OUT_OF_SCOPE");
    idc("2016-03-02")
        .running(CDN, "33", "2016-05-01")
        .answers(CDN_HERE, "2017-02-01", DENY, "OUT_OF_SCOPE");
  }

  @Test
  void the_service_must_have_been_running_by_the_date_of_the_notice() {
    idc()
        .running(CDN, "33", "2017-01-16")
        .answers(CDN_HERE, "2017-02-01", ALLOW, "CATALOGUE_GRACE");
    idc()
        .running(CDN, "33", "2017-01-17")
        .answers(CDN_HERE, "2017-02-01", ALLOW, "CATALOGUE_GRACE");
    idc().running(CDN, "33", "2017-01-18").answers(CDN_HERE, "2017-02-01", DENY, "OUT_OF_SCOPE");
    idc().answers(CDN_HERE, "2017-02-01", DENY, "OUT_OF_SCOPE");
  }

  @Test
  void a_corrected_report_counts() {
    runningCdn()
        .running(CDN, "33", "2017-02-01")
        .answers(CDN_HERE, "2017-02-01", DENY, "OUT_OF_SCOPE");
    idc()
        .running(CDN, "33", "2017-02-01")
        .running(CDN, "33", "2016-05-01")
        .answers(CDN_HERE, "2017-02-01", ALLOW, "CATALOGUE_GRACE");
  }

  @Test
  void it_holds_only_in_provinces_that_the_idc_license_covers_and_the_report_names() {
    idc()
        .running(CDN, "11", "2016-05-01")
        .answers(CDN_HERE, "2017-02-01", DENY, "OUT_OF_SCOPE")
        .answers(new Operate(CDN, "11"), "2017-02-01", DENY, "OUT_OF_SCOPE");
    runningCdn().answers(new Operate(CDN, "11"), "2017-02-01", DENY, "OUT_OF_SCOPE");
  }

  @Test
  void an_isp_license_or_another_service_gives_no_grace() {
    Scenario.operator()
        .license("L1", "33", "2014-05-01", "2019-04-30", grant(ISP, "33"))
        .running(CDN, "33", "2016-05-01")
        .answers(CDN_HERE, "2017-02-01", DENY, "OUT_OF_SCOPE");
    idc()
        .running(ISP, "33", "2016-05-01")
        .answers(new Operate(ISP, "33"), "2017-02-01", DENY, "OUT_OF_SCOPE");
    runningCdn()
        .answers(new Operate(IRCS, "33"), "2017-02-01", DENY, "OUT_OF_SCOPE")
        .answers(new Operate(IDC, "33"), "2017-04-01", ALLOW)
        .answers(new Operate(IDC, "33"), "2018-01-01", ALLOW);
  }

  @Test
  void the_grace_reaches_back_to_the_start_of_the_idc_license() {
    runningCdn()
        .answers(CDN_HERE, "2014-04-30", DENY, "UNLICENSED")
        .answers(CDN_HERE, "2014-05-01", ALLOW, "CATALOGUE_GRACE")
        .answers(CDN_HERE, "2016-03-01", ALLOW, "CATALOGUE_GRACE");
  }

  @Test
  void it_ends_with_the_idc_license() {
    runningCdn()
        .committedToService("L1", CDN, "2017-03-01", "33")
        .license("L2", "33", "2016-06-01", "2021-05-31", grant(ISP, "33"))
        .cancelled("L1", "2017-09-01")
        .answers(CDN_HERE, "2017-08-31", ALLOW, "CATALOGUE_GRACE")
        .answers(CDN_HERE, "2017-09-01", DENY, "OUT_OF_SCOPE")
        .answers(CDN_HERE, "2018-01-01", DENY, "OUT_OF_SCOPE");
  }

  @Test
  void a_license_for_the_service_ends_the_matter_from_its_grant() {
    runningCdn()
        .committedToService("L1", CDN, "2017-03-01", "33")
        .license("L2", "33", "2017-11-20", "2022-11-19", grant(CDN, "33"))
        .answers(CDN_HERE, "2017-11-19", ALLOW, "CATALOGUE_GRACE")
        .answers(CDN_HERE, "2017-11-20", ALLOW)
        .answers(CDN_HERE, "2018-01-01", ALLOW)
        .answers(CDN_HERE, "2022-11-20", DENY, "UNLICENSED");
    runningCdn()
        .license("L2", "33", "2018-05-01", "2023-04-30", grant(CDN, "33"))
        .answers(CDN_HERE, "2018-04-30", DENY, "COMMITMENT_MISSED")
        .answers(CDN_HERE, "2018-05-01", ALLOW);
  }

  @Test
  void a_license_for_one_service_does_not_cure_the_other() {
    idc()
        .running(IRCS, "33", "2016-05-01")
        .license("L2", "33", "2017-02-01", "2022-01-31", grant(CDN, "33"))
        .answers(new Operate(IRCS, "33"), "2017-04-01", DENY, "COMMITMENT_MISSED");
    runningCdn()
        .license("L2", "33", "2017-02-01", "2022-01-31", grant(IRCS, "33"))
        .answers(CDN_HERE, "2017-04-01", DENY, "COMMITMENT_MISSED");
  }

  @Test
  void a_license_for_the_service_elsewhere_ends_it_too_and_leaves_it_out_of_region() {
    runningCdn()
        .committedToService("L1", CDN, "2017-03-01", "33")
        .license("L2", "11", "2017-08-01", "2022-07-31", grant(CDN, "11"))
        .answers(CDN_HERE, "2017-07-31", ALLOW, "CATALOGUE_GRACE")
        .answers(CDN_HERE, "2017-08-01", DENY, "OUT_OF_REGION");
  }

  @Test
  void it_does_not_come_back_when_the_license_for_the_service_ends() {
    runningCdn()
        .committedToService("L1", CDN, "2017-03-01", "33")
        .license("L2", "33", "2017-06-01", "2022-05-31", grant(CDN, "33"))
        .cancelled("L2", "2017-09-01")
        .answers(CDN_HERE, "2017-08-31", ALLOW)
        .answers(CDN_HERE, "2017-09-01", DENY, "OUT_OF_SCOPE");
  }

  @Test
  void named_applicants_keep_their_customers_until_licensed() {
    Map<String, Object> pending = Map.of("pendingApplicants", List.of("operator"));
    Scenario operator =
        runningCdn()
            .committedToService("L1", CDN, "2017-03-01", "33")
            .amended("工信管函〔2018〕84号", pending);
    operator
        .answers(CDN_HERE, "2017-12-31", ALLOW, "CATALOGUE_GRACE")
        .answers(CDN_HERE, "2018-01-01", ALLOW)
        .answers(new AcceptCustomer(CDN, "33"), "2018-01-01", DENY, "APPLICATION_PENDING")
        .answers(new AcceptCustomer(IDC, "33"), "2018-01-01", ALLOW);
    assertThat(operator.only("APPLICATION_PENDING", Effect.NO_NEW_CUSTOMERS).because())
        .contains("amendment-1");
    operator
        .license("L2", "33", "2018-04-01", "2023-03-31", grant(CDN, "33"))
        .answers(new AcceptCustomer(CDN, "33"), "2018-03-31", DENY, "APPLICATION_PENDING")
        .answers(new AcceptCustomer(CDN, "33"), "2018-04-01", ALLOW);
    runningCdn()
        .committedToService("L1", CDN, "2017-03-01", "33")
        .amended("工信管函〔2018〕84号", Map.of("pendingApplicants", List.of("another")))
        .answers(CDN_HERE, "2018-01-01", DENY, "COMMITMENT_BROKEN");
  }

  @Test
  void amended_deadlines_move_the_grace() {
    runningCdn()
        .committedToService("L1", CDN, "2017-03-01", "33")
        .amended("延期", Map.of("fulfilmentDeadline", "2018-03-31"))
        .answers(CDN_HERE, "2018-03-31", ALLOW, "CATALOGUE_GRACE")
        .answers(CDN_HERE, "2018-04-01", DENY, "COMMITMENT_BROKEN");
  }
}
