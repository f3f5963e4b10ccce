package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.grant;
import static io.qinggui.license.rules.question.Verdict.ALLOW;
import static io.qinggui.license.rules.question.Verdict.DENY;
import static io.qinggui.platform.reference.Service.IDC;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.license.rules.question.Question;
import io.qinggui.license.rules.question.Question.AcceptCustomer;
import io.qinggui.license.rules.question.Question.Lease;
import io.qinggui.license.rules.question.Question.Operate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a later record corrects; licenses and service reports are with their rules. */
class CorrectionsTest {

  private static final Question IDC_HERE = new Operate(IDC, "33");
  private static final Question NEW_IDC = new AcceptCustomer(IDC, "33");

  private static Scenario idcFrom(String grantedOn) {
    return Scenario.operator().license("L1", "33", grantedOn, "2022-11-29", grant(IDC, "33"));
  }

  @Test
  void the_cancellation_recorded_last_counts() {
    idcFrom("2014-01-01")
        .cancelled("L1", "2018-01-01")
        .cancelled("L1", "2018-06-01")
        .answers(IDC_HERE, "2018-05-31", ALLOW)
        .answers(IDC_HERE, "2018-06-01", DENY, "UNLICENSED");
  }

  @Test
  void the_listing_and_the_removal_recorded_last_count() {
    Scenario operator = idcFrom("2014-01-01").listed("C1", "2018-02-01").listed("C1", "2018-03-01");
    operator
        .answers(NEW_IDC, "2018-02-28", ALLOW)
        .answers(NEW_IDC, "2018-03-01", DENY, "BAD_CREDIT");
    operator
        .unlisted("C1", "2018-05-01")
        .unlisted("C1", "2018-07-01")
        .resumed("L1", "2018-06-01")
        .answers(NEW_IDC, "2018-06-01", DENY, "BAD_CREDIT");
  }

  @Test
  void the_earliest_docking_counts_whenever_it_was_recorded() {
    for (List<String> dates :
        List.of(List.of("2016-01-01", "2018-01-01"), List.of("2018-01-01", "2016-01-01"))) {
      idcFrom("2010-01-01")
          .passed("L1", "2016-01-01", "33", RequiredSystem.values())
          .docked("L1", dates.get(0), "33")
          .docked("L1", dates.get(1), "33")
          .answers(NEW_IDC, "2017-04-01", ALLOW);
    }
  }

  @Test
  void the_circuit_file_recorded_last_counts() {
    Lease office =
        new Lease(
            "lessor",
            Question.Resource.INTERNATIONAL_CIRCUIT,
            Question.Purpose.INTERNAL_OFFICE,
            IDC,
            "33");
    Scenario.operator()
        .circuitFile("lessor", "2017-05-01", "")
        .circuitFile("lessor", "2017-05-01", "2017-06-01")
        .leasingFrom(Scenario.carrier())
        .answers(office, "2017-05-31", DENY, "FILE_MISSING")
        .answers(office, "2017-06-01", ALLOW);
  }

  @Test
  void facts_count_in_the_order_of_recording_not_of_arrival() {
    List<Fact> recorded =
        new ArrayList<>(
            idcFrom("2014-01-01")
                .cancelled("L1", "2018-01-01")
                .cancelled("L1", "2018-06-01")
                .recorded());
    Scenario expected =
        idcFrom("2014-01-01").cancelled("L1", "2018-01-01").cancelled("L1", "2018-06-01");
    assertThat(OperatorFacts.of("operator", recorded.reversed()).license("L1").orElseThrow().end())
        .isEqualTo(expected.facts().license("L1").orElseThrow().end())
        .isEqualTo("2018-06-01");
  }
}
