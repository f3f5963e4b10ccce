package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.day;
import static io.qinggui.license.rules.Scenario.grant;
import static io.qinggui.license.rules.fact.RequiredSystem.FACILITY_SECURITY;
import static io.qinggui.license.rules.fact.RequiredSystem.ICP_FILING;
import static io.qinggui.license.rules.fact.RequiredSystem.ISMS;
import static io.qinggui.license.rules.fact.RequiredSystem.NETWORK_SECURITY;
import static io.qinggui.license.rules.fact.RequiredSystem.RESOURCE_PLATFORM;
import static io.qinggui.license.rules.question.Verdict.ALLOW;
import static io.qinggui.license.rules.question.Verdict.DENY;
import static io.qinggui.platform.reference.Service.CDN;
import static io.qinggui.platform.reference.Service.IDC;
import static io.qinggui.platform.reference.Service.ISP;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.fact.Provinces;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.license.rules.question.Question;
import io.qinggui.license.rules.question.Question.AcceptCustomer;
import io.qinggui.license.rules.question.Question.Operate;
import io.qinggui.license.rules.question.Question.PassAnnualCheck;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** C1 and C2: licenses from before December 2012. */
class ComplianceCohortTest {

  private static final Question NEW_IDC = new AcceptCustomer(IDC, "33");
  private static final RequiredSystem[] ALL = RequiredSystem.values();

  private static Scenario idcFrom(String grantedOn) {
    return Scenario.operator().license("L1", "33", grantedOn, "2022-11-29", grant(IDC, "33"));
  }

  private static Scenario old() {
    return idcFrom("2012-11-30");
  }

  @Test
  void without_commitment_or_fulfilment_no_new_customers_from_april() {
    Scenario operator = old();
    operator
        .answers(NEW_IDC, "2017-03-30", ALLOW)
        .answers(NEW_IDC, "2017-03-31", ALLOW)
        .answers(NEW_IDC, "2017-04-01", DENY, "COMPLIANCE_NOT_COMMITTED")
        .answers(NEW_IDC, "2017-04-02", DENY, "COMPLIANCE_NOT_COMMITTED")
        .answers(new Operate(IDC, "33"), "2017-04-01", ALLOW)
        .changesNext(NEW_IDC, "2017-03-31", "2017-04-01");
    Reason reason = operator.only("COMPLIANCE_NOT_COMMITTED", Effect.NO_NEW_CUSTOMERS);
    assertThat(reason.clause()).isEqualTo("二(三)1, 三(四)");
    assertThat(reason.scope().license()).isEqualTo("L1");
    assertThat(reason.interval().end()).isEmpty();
  }

  @Test
  void with_a_commitment_from_january() {
    Scenario operator = old().committedToCompliance("L1", "2017-03-31", "33");
    operator
        .answers(NEW_IDC, "2017-04-01", ALLOW)
        .answers(NEW_IDC, "2017-12-30", ALLOW)
        .answers(NEW_IDC, "2017-12-31", ALLOW)
        .answers(NEW_IDC, "2018-01-01", DENY, "COMPLIANCE_NOT_FULFILLED")
        .answers(NEW_IDC, "2018-01-02", DENY, "COMPLIANCE_NOT_FULFILLED");
    assertThat(operator.only("COMPLIANCE_NOT_FULFILLED", Effect.NO_NEW_CUSTOMERS).because())
        .containsExactly("commitment-1", "license-1");
  }

  @Test
  void a_late_or_misaddressed_commitment_or_one_of_the_other_track_does_not_count() {
    old()
        .committedToCompliance("L1", "2017-04-01", "33")
        .answers(NEW_IDC, "2017-04-01", DENY, "COMPLIANCE_NOT_COMMITTED");
    old()
        .committedToCompliance("L1", "2017-03-30", "11")
        .answers(NEW_IDC, "2017-04-01", DENY, "COMPLIANCE_NOT_COMMITTED");
    old()
        .committedToService("L1", CDN, "2017-03-30", "33")
        .answers(NEW_IDC, "2017-04-01", DENY, "COMPLIANCE_NOT_COMMITTED");
  }

  @Test
  void the_cohort_ends_with_november_2012() {
    idcFrom("2012-11-29").answers(NEW_IDC, "2017-04-01", DENY, "COMPLIANCE_NOT_COMMITTED");
    idcFrom("2012-11-30").answers(NEW_IDC, "2017-04-01", DENY, "COMPLIANCE_NOT_COMMITTED");
    idcFrom("2012-12-01").answers(NEW_IDC, "2017-04-01", ALLOW);
    idcFrom("2012-12-02").answers(NEW_IDC, "2017-04-01", ALLOW);
  }

  @Test
  void fulfilled_by_the_first_deadline_nothing_is_asked_for() {
    for (String on : List.of("2017-03-30", "2017-03-31")) {
      old()
          .passed("L1", "2017-03-30", "33", ALL)
          .docked("L1", on, "33")
          .answers(NEW_IDC, "2017-04-01", ALLOW)
          .answers(NEW_IDC, "2018-01-01", ALLOW);
    }
    old()
        .passed("L1", "2017-03-30", "33", ALL)
        .docked("L1", "2017-04-01", "33")
        .answers(NEW_IDC, "2017-04-01", DENY, "COMPLIANCE_NOT_COMMITTED");
  }

  @Test
  void fulfilled_by_the_second_deadline_keeps_the_commitment() {
    for (String on : List.of("2017-12-30", "2017-12-31")) {
      old()
          .committedToCompliance("L1", "2017-03-31", "33")
          .passed("L1", on, "33", ALL)
          .docked("L1", "2017-12-30", "33")
          .answers(NEW_IDC, "2018-01-01", ALLOW);
    }
    old()
        .committedToCompliance("L1", "2017-03-31", "33")
        .passed("L1", "2018-01-01", "33", ALL)
        .docked("L1", "2017-12-30", "33")
        .answers(NEW_IDC, "2018-01-01", DENY, "COMPLIANCE_NOT_FULFILLED");
  }

  @Test
  void a_pass_without_docking_or_docking_without_a_pass_is_no_fulfilment() {
    old()
        .passed("L1", "2016-01-01", "33", ALL)
        .answers(NEW_IDC, "2017-04-01", DENY, "COMPLIANCE_NOT_COMMITTED");
    old()
        .docked("L1", "2016-01-01", "33")
        .answers(NEW_IDC, "2017-04-01", DENY, "COMPLIANCE_NOT_COMMITTED");
  }

  @Test
  void every_system_is_needed() {
    for (RequiredSystem missing : ALL) {
      Scenario operator = old().docked("L1", "2016-01-01", "33");
      for (RequiredSystem system : ALL) {
        if (system != missing) {
          operator.passed("L1", "2016-01-01", "33", system);
        }
      }
      operator.answers(NEW_IDC, "2017-04-01", DENY, "COMPLIANCE_NOT_COMMITTED");
    }
  }

  @Test
  void isp_needs_no_facility_security() {
    Scenario.operator()
        .license("L1", "33", "2010-01-01", "2020-12-31", grant(ISP, "33"))
        .passed("L1", "2016-01-01", "33", ICP_FILING, RESOURCE_PLATFORM, ISMS, NETWORK_SECURITY)
        .docked("L1", "2016-01-01", "33")
        .answers(new AcceptCustomer(ISP, "33"), "2017-04-01", ALLOW);
  }

  @Test
  void every_covered_province_is_needed() {
    Scenario operator =
        Scenario.operator()
            .license("L1", "MIIT", "2010-01-01", "2020-12-31", grant(IDC, "33", "11"))
            .passed("L1", "2016-01-01", "33", ALL)
            .docked("L1", "2016-01-01", "33", "11");
    operator
        .answers(NEW_IDC, "2017-04-01", DENY, "COMPLIANCE_NOT_COMMITTED")
        .answers(new AcceptCustomer(IDC, "11"), "2017-04-01", DENY, "COMPLIANCE_NOT_COMMITTED");
    operator
        .passed("L1", "2016-01-01", "11", ALL)
        .answers(NEW_IDC, "2017-04-01", ALLOW)
        .answers(new AcceptCustomer(IDC, "11"), "2017-04-01", ALLOW);
  }

  @Test
  void evaluations_of_another_license_do_not_count() {
    old()
        .license("L2", "33", "2014-01-01", "2022-12-31", grant(CDN, "33"))
        .passed("L2", "2016-01-01", "33", ALL)
        .docked("L2", "2016-01-01", "33")
        .answers(NEW_IDC, "2017-04-01", DENY, "COMPLIANCE_NOT_COMMITTED");
  }

  @Test
  void a_failed_evaluation_undoes_the_pass_from_its_day() {
    Scenario undone =
        old()
            .passed("L1", "2016-01-01", "33", ALL)
            .docked("L1", "2016-01-01", "33")
            .failed("L1", "2017-03-31", "33", ISMS);
    undone.answers(NEW_IDC, "2017-04-01", DENY, "COMPLIANCE_NOT_COMMITTED");
    assertThat(undone.only("COMPLIANCE_NOT_COMMITTED", Effect.NO_NEW_CUSTOMERS).because())
        .contains("evaluation-6");
    old()
        .passed("L1", "2016-01-01", "33", ALL)
        .docked("L1", "2016-01-01", "33")
        .failed("L1", "2017-02-01", "33", ISMS)
        .passed("L1", "2017-03-31", "33", ISMS)
        .answers(NEW_IDC, "2017-04-01", ALLOW);
  }

  @Test
  void a_failure_after_the_deadline_is_no_new_cause() {
    old()
        .passed("L1", "2016-01-01", "33", ALL)
        .docked("L1", "2016-01-01", "33")
        .failed("L1", "2017-04-01", "33", ISMS)
        .answers(NEW_IDC, "2017-04-01", ALLOW)
        .answers(NEW_IDC, "2018-01-01", ALLOW);
  }

  @Test
  void of_evaluations_on_one_day_the_last_recorded_counts() {
    old()
        .docked("L1", "2016-01-01", "33")
        .failed("L1", "2016-01-01", "33", ALL)
        .passed("L1", "2016-01-01", "33", ALL)
        .answers(NEW_IDC, "2017-04-01", ALLOW);
  }

  @Test
  void only_idc_and_isp_of_that_license_are_concerned() {
    Scenario.operator()
        .license("L1", "33", "2010-01-01", "2020-12-31", grant(IDC, "33"), grant(CDN, "33"))
        .license("L2", "33", "2015-01-01", "2020-12-31", grant(ISP, "33"))
        .answers(new AcceptCustomer(CDN, "33"), "2017-04-01", ALLOW)
        .answers(new AcceptCustomer(ISP, "33"), "2017-04-01", ALLOW)
        .answers(NEW_IDC, "2017-04-01", DENY, "COMPLIANCE_NOT_COMMITTED");
  }

  @Test
  void a_license_that_ended_by_the_deadline_is_not_concerned() {
    old()
        .cancelled("L1", "2017-04-01")
        .license("L2", "33", "2015-01-01", "2020-12-31", grant(IDC, "33"))
        .answers(NEW_IDC, "2017-04-01", ALLOW);
    old()
        .cancelled("L1", "2017-04-02")
        .license("L2", "33", "2015-01-01", "2020-12-31", grant(IDC, "33"))
        .answers(NEW_IDC, "2017-04-01", DENY, "COMPLIANCE_NOT_COMMITTED");
  }

  @Test
  void a_nationwide_license_is_one_reason_a_service() {
    String[] everywhere = Provinces.ALL.toArray(String[]::new);
    Scenario operator =
        Scenario.operator()
            .license("L1", "MIIT", "2010-01-01", "2020-12-31", grant(IDC, everywhere));
    assertThat(
            operator.only("COMPLIANCE_NOT_COMMITTED", Effect.NO_NEW_CUSTOMERS).scope().province())
        .isNull();
    operator.answers(new AcceptCustomer(IDC, "65"), "2017-04-01", DENY, "COMPLIANCE_NOT_COMMITTED");
  }

  @Test
  void without_isms_passed_and_docked_the_annual_check_of_2017_fails() {
    Question check = new PassAnnualCheck("L1", 2017);
    Scenario operator = old();
    operator
        .answers(check, "2017-12-31", ALLOW)
        .answers(check, "2018-01-01", DENY, "ISMS_NOT_DOCKED")
        .answers(check, "2018-02-01", DENY, "ISMS_NOT_DOCKED")
        .answers(new PassAnnualCheck("L1", 2016), "2018-02-01", ALLOW)
        .answers(new PassAnnualCheck("L1", 2018), "2018-02-01", ALLOW)
        .changesNext(check, "2017-12-31", "2018-01-01");
    Reason reason = operator.only("ISMS_NOT_DOCKED", Effect.CHECK_UNQUALIFIED);
    assertThat(reason.clause()).isEqualTo("二(三)1 para 3");
    assertThat(reason.year()).isEqualTo(2017);
    assertThat(operator.standing().effectsOn(day("2018-02-01")))
        .noneMatch(it -> it.has(Effect.NO_RENEWAL) || it.has(Effect.CREDIT_CAUTION));
  }

  @Test
  void isms_counts_on_the_last_day_of_2017() {
    Question check = new PassAnnualCheck("L1", 2017);
    old()
        .passed("L1", "2017-12-30", "33", ISMS)
        .docked("L1", "2017-12-31", "33")
        .answers(check, "2018-02-01", ALLOW);
    old()
        .passed("L1", "2018-01-01", "33", ISMS)
        .docked("L1", "2017-12-31", "33")
        .answers(check, "2018-02-01", DENY, "ISMS_NOT_DOCKED");
    old()
        .passed("L1", "2017-12-30", "33", ISMS)
        .docked("L1", "2018-01-01", "33")
        .answers(check, "2018-02-01", DENY, "ISMS_NOT_DOCKED");
    old()
        .passed("L1", "2017-12-30", "33", ICP_FILING, FACILITY_SECURITY)
        .docked("L1", "2017-12-31", "33")
        .answers(check, "2018-02-01", DENY, "ISMS_NOT_DOCKED");
    idcFrom("2012-12-01").answers(check, "2018-02-01", ALLOW);
  }
}
