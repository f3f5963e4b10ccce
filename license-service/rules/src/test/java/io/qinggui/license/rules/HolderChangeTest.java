package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.day;
import static io.qinggui.license.rules.Scenario.grant;
import static io.qinggui.license.rules.fact.SuccessionKind.MERGER;
import static io.qinggui.license.rules.question.Verdict.ALLOW;
import static io.qinggui.license.rules.question.Verdict.DENY;
import static io.qinggui.platform.reference.Service.CDN;
import static io.qinggui.platform.reference.Service.IDC;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.question.Question;
import io.qinggui.license.rules.question.Question.AcceptCustomer;
import io.qinggui.license.rules.question.Question.Operate;
import io.qinggui.license.rules.question.Question.Renew;
import io.qinggui.license.rules.standing.Effect;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A license that passed to another operator, by the day before, the day, the day after. */
class HolderChangeTest {

  private static final Question OPERATE = new Operate(IDC, "33");
  private static final Question NEW_IDC = new AcceptCustomer(IDC, "33");
  private static final Question RENEW = new Renew("L1", null);

  private final Scenario before = Scenario.operator("A");
  private final Scenario after = Scenario.operator("B");

  private Scenario licensed(String grantedOn) {
    return before.license("L1", "33", grantedOn, "2021-04-30", grant(IDC, "33"));
  }

  @Test
  void the_license_counts_for_the_successor_from_that_day() {
    licensed("2016-05-01").passedOn("L1", after, "2018-03-01");
    before
        .answers(OPERATE, "2018-02-28", ALLOW)
        .answers(OPERATE, "2018-03-01", DENY, "UNLICENSED")
        .answers(OPERATE, "2018-03-02", DENY, "UNLICENSED")
        .changesNext(OPERATE, "2018-02-28", "2018-03-01");
    after
        .answers(OPERATE, "2018-02-28", DENY, "UNLICENSED")
        .answers(OPERATE, "2018-03-01", ALLOW)
        .answers(OPERATE, "2018-03-02", ALLOW)
        .answers(OPERATE, "2021-04-30", ALLOW)
        .answers(OPERATE, "2021-05-01", DENY, "UNLICENSED");
  }

  @Test
  void the_predecessor_is_told_by_what_it_lost_the_license() {
    licensed("2016-05-01").passedOn("L1", after, "2018-03-01");
    assertThat(before.ask(OPERATE, "2018-03-01").reasons())
        .singleElement()
        .satisfies(it -> assertThat(it.because()).containsExactly("change-1", "license-1"));
  }

  @Test
  void what_happened_to_the_license_is_known_of_each_holder_whoever_held_it_then() {
    licensed("2016-05-01").expanded("L1", "2017-01-01", grant(CDN, "33"));
    before.passedOn("L1", after, "2018-03-01");
    after.renewed("L1", "2020-12-01", "2026-04-30").answers(OPERATE, "2026-04-30", ALLOW);
    after.answers(new Operate(CDN, "33"), "2018-03-01", ALLOW);
    before.suspended("L1", "2019-01-01", "2019-02-01");
    after
        .answers(OPERATE, "2018-12-31", ALLOW)
        .answers(OPERATE, "2019-01-01", DENY, "UNLICENSED")
        .answers(OPERATE, "2019-02-01", ALLOW);
  }

  @Test
  void a_license_that_passes_twice_is_held_by_each_until_the_next() {
    Scenario last = Scenario.operator("C");
    licensed("2016-05-01").passedOn("L1", after, "2018-03-01");
    after.passedOn("L1", last, "2019-03-01");
    before.answers(OPERATE, "2018-02-28", ALLOW).answers(OPERATE, "2019-03-01", DENY, "UNLICENSED");
    after
        .answers(OPERATE, "2018-02-28", DENY, "UNLICENSED")
        .answers(OPERATE, "2018-03-01", ALLOW)
        .answers(OPERATE, "2019-02-28", ALLOW)
        .answers(OPERATE, "2019-03-01", DENY, "UNLICENSED");
    last.answers(OPERATE, "2019-02-28", DENY, "UNLICENSED").answers(OPERATE, "2019-03-01", ALLOW);
  }

  @Test
  void a_license_that_comes_back_is_held_on_both_sides_of_the_gap() {
    licensed("2016-05-01").passedOn("L1", after, "2018-03-01");
    after.passedOn("L1", before, "2019-03-01");
    before
        .answers(OPERATE, "2018-02-28", ALLOW)
        .answers(OPERATE, "2018-03-01", DENY, "UNLICENSED")
        .answers(OPERATE, "2019-02-28", DENY, "UNLICENSED")
        .answers(OPERATE, "2019-03-01", ALLOW);
  }

  /** A new holder would have made it a young license, which C1 does not ask for anything. */
  @Test
  void it_stays_in_its_cohort_and_the_ban_goes_with_it() {
    licensed("2010-05-01").passedOn("L1", after, "2018-03-01");
    before
        .answers(NEW_IDC, "2018-02-28", DENY, "COMPLIANCE_NOT_COMMITTED")
        .answers(NEW_IDC, "2018-03-01", DENY, "UNLICENSED");
    after
        .answers(NEW_IDC, "2018-02-28", DENY, "UNLICENSED")
        .answers(NEW_IDC, "2018-03-01", DENY, "COMPLIANCE_NOT_COMMITTED")
        .answers(NEW_IDC, "2018-03-02", DENY, "COMPLIANCE_NOT_COMMITTED");
  }

  @Test
  void a_commitment_of_the_predecessor_is_kept_for_the_license() {
    licensed("2010-05-01").committedToCompliance("L1", "2017-03-01", "33");
    before.passedOn("L1", after, "2017-06-01");
    after
        .answers(NEW_IDC, "2017-12-31", ALLOW)
        .answers(NEW_IDC, "2018-01-01", DENY, "COMPLIANCE_NOT_FULFILLED");
  }

  @Test
  void a_failed_check_and_a_serious_violation_go_with_the_license() {
    licensed("2016-05-01").annualCheck("L1", 2017, false, "2018-01-15");
    before.serious("CASE-1", "2018-01-20", true).passedOn("L1", after, "2018-03-01");
    after
        .answers(NEW_IDC, "2018-03-01", DENY, "ANNUAL_CHECK_FAILED")
        .answers(RENEW, "2018-03-01", DENY, "SERIOUS_VIOLATION");
    assertThat(after.only("SERIOUS_VIOLATION", Effect.NO_RENEWAL).interval().from())
        .isEqualTo(day("2018-03-01"));
  }

  @Test
  void what_the_predecessor_does_afterwards_is_no_matter_of_the_license() {
    licensed("2016-05-01").passedOn("L1", after, "2018-03-01");
    before.serious("CASE-1", "2018-03-01", true);
    after.answers(RENEW, "2018-03-02", ALLOW);
    before.answers(RENEW, "2018-02-28", ALLOW).answers(RENEW, "2018-03-01", DENY, "UNLICENSED");
  }

  @Test
  void a_change_that_was_withdrawn_does_not_count() {
    licensed("2016-05-01").passedOn("L1", after, "2018-03-01");
    before.withdrawn("change-1", null).answers(OPERATE, "2018-03-01", ALLOW);
    after.withdrawn("takeover-1", null).answers(OPERATE, "2018-03-01", DENY, "UNLICENSED");
  }

  @Test
  void nothing_changes_before_it_was_recorded() {
    licensed("2016-05-01").passedOn("L1", after, "2018-03-01");
    Instant recorded = Scenario.FIRST_RECORDED.plusSeconds(2);
    assertThat(before.facts().knownAt(recorded.minusSeconds(1)).license("L1").orElseThrow())
        .satisfies(it -> assertThat(it.inForceOn(day("2018-03-01"))).isTrue());
    assertThat(after.facts().knownAt(recorded.minusSeconds(2)).license("L1")).isEmpty();
  }

  @Test
  void an_operator_has_succeeded_from_the_day_of_the_succession() {
    after.tookPlaceOf(before, MERGER, "2018-02-10");
    assertThat(after.facts().hasSucceeded("A", day("2018-02-09"))).isFalse();
    assertThat(after.facts().hasSucceeded("A", day("2018-02-10"))).isTrue();
    assertThat(after.facts().hasSucceeded("A", day("2018-02-11"))).isTrue();
    assertThat(before.facts().hasSucceeded("B", day("2018-02-11"))).isFalse();
  }
}
