package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.day;
import static io.qinggui.license.rules.Scenario.grant;
import static io.qinggui.license.rules.fact.SuccessionKind.DIVISION;
import static io.qinggui.license.rules.fact.SuccessionKind.IDENTIFIED;
import static io.qinggui.license.rules.fact.SuccessionKind.MERGER;
import static io.qinggui.license.rules.question.Verdict.ALLOW;
import static io.qinggui.license.rules.question.Verdict.DENY;
import static io.qinggui.license.rules.question.Verdict.WEIGH;
import static io.qinggui.platform.reference.Service.IDC;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.fact.SuccessionKind;
import io.qinggui.license.rules.question.Question;
import io.qinggui.license.rules.question.Question.AcceptCustomer;
import io.qinggui.license.rules.question.Question.Lease;
import io.qinggui.license.rules.question.Question.PassAnnualCheck;
import io.qinggui.license.rules.question.Question.Renew;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Lifting;
import io.qinggui.license.rules.standing.Reason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** V1 and V2 of who took the place of another operator. */
class SuccessionTest {

  private static final Question NEW_IDC = new AcceptCustomer(IDC, "33");
  private static final LocalDate EFFECTIVE = day("2018-02-10");

  private static Scenario listed() {
    return Scenario.operator("A").listed("C1", "2017-03-01");
  }

  private static Scenario successor(Scenario predecessor, SuccessionKind kind) {
    return idc("B").tookPlaceOf(predecessor, kind, EFFECTIVE.toString());
  }

  private static Scenario idc(String operatorId) {
    return Scenario.operator(operatorId)
        .license("L1", "33", "2016-05-01", "2021-04-30", grant(IDC, "33"));
  }

  @Test
  void after_a_merger_the_record_of_the_predecessor_counts_from_that_day() {
    Scenario merged = successor(listed(), MERGER);
    merged
        .answers(NEW_IDC, "2018-02-09", ALLOW)
        .answers(NEW_IDC, "2018-02-10", DENY, "BAD_CREDIT")
        .answers(NEW_IDC, "2018-02-11", DENY, "BAD_CREDIT")
        .changesNext(NEW_IDC, "2018-02-09", "2018-02-10");
    assertThat(merged.only("BAD_CREDIT", Effect.NO_NEW_CUSTOMERS).because())
        .containsExactly("listing-1", "succession-1");
    Reason caution = merged.only("BAD_CREDIT", Effect.CREDIT_CAUTION);
    assertThat(caution.because()).containsExactly("listing-1", "succession-1");
    assertThat(caution.interval().from()).isEqualTo(EFFECTIVE);
  }

  @Test
  void after_a_division_the_record_stays_with_the_predecessor() {
    Scenario divided = listed();
    for (Scenario part :
        List.of(
            idc("B").tookPlaceOf(divided, DIVISION, "2018-02-10"),
            idc("C").tookPlaceOf(divided, DIVISION, "2018-02-10"))) {
      part.answers(NEW_IDC, "2018-02-09", ALLOW)
          .answers(NEW_IDC, "2018-02-10", ALLOW)
          .answers(NEW_IDC, "2018-02-11", ALLOW);
      assertThat(part.facts().inheritance()).isEmpty();
    }
  }

  @Test
  void for_an_enterprise_that_got_a_code_it_counts_from_its_own_day() {
    Scenario identified = successor(listed(), IDENTIFIED);
    identified
        .answers(NEW_IDC, "2017-02-28", ALLOW)
        .answers(NEW_IDC, "2017-03-01", DENY, "BAD_CREDIT")
        .answers(NEW_IDC, "2017-03-02", DENY, "BAD_CREDIT");
    assertThat(identified.only("BAD_CREDIT", Effect.CREDIT_CAUTION).because())
        .containsExactly("listing-1", "succession-1");
  }

  @Test
  void a_record_that_the_predecessor_gets_later_counts_from_then() {
    successor(Scenario.operator("A").listed("C1", "2018-06-01"), MERGER)
        .answers(NEW_IDC, "2018-05-31", ALLOW)
        .answers(NEW_IDC, "2018-06-01", DENY, "BAD_CREDIT")
        .answers(NEW_IDC, "2018-06-02", DENY, "BAD_CREDIT");
  }

  @Test
  void a_record_that_was_removed_by_that_day_is_no_burden() {
    successor(listed().unlisted("C1", "2018-02-09"), MERGER).answers(NEW_IDC, "2018-02-11", ALLOW);
    successor(listed().unlisted("C1", "2018-02-10"), MERGER).answers(NEW_IDC, "2018-02-11", ALLOW);
    Scenario removedAfterwards = successor(listed().unlisted("C1", "2018-02-11"), MERGER);
    removedAfterwards.answers(NEW_IDC, "2018-02-11", DENY, "BAD_CREDIT");
    assertThat(removedAfterwards.only("BAD_CREDIT", Effect.CREDIT_CAUTION).interval().until())
        .isEqualTo("2018-02-11");
  }

  @Test
  void the_issuer_of_the_successors_license_lifts_what_came_from_the_predecessor() {
    Scenario merged = successor(listed().unlisted("C1", "2018-06-01"), MERGER);
    assertThat(causes(merged, "2018-05-31")).containsExactly("BAD_CREDIT");
    assertThat(causes(merged, "2018-06-01")).isEmpty();
    merged
        .resumed("L1", "2018-02-09")
        .resumed("L1", "2018-05-31")
        .answers(NEW_IDC, "2018-06-09", DENY, "BAD_CREDIT")
        .resumed("L1", "2018-06-10")
        .answers(NEW_IDC, "2018-06-09", DENY, "BAD_CREDIT")
        .answers(NEW_IDC, "2018-06-10", ALLOW)
        .answers(NEW_IDC, "2018-06-11", ALLOW);
  }

  private static List<String> causes(Scenario operator, String date) {
    return Lifting.causesStanding(operator.facts(), operator.rulebook(), "L1", day(date)).stream()
        .map(Reason::code)
        .toList();
  }

  @Test
  void of_a_serious_violation_only_the_caution_comes_over() {
    Scenario merged = successor(Scenario.operator("A").serious("K1", "2017-08-01", true), MERGER);
    merged
        .answers(new PassAnnualCheck("L1", 2017), "2018-03-01", ALLOW)
        .answers(new Renew("L1", null), "2018-03-01", ALLOW)
        .answers(NEW_IDC, "2018-03-01", ALLOW);
    Reason caution = merged.only("SERIOUS_VIOLATION", Effect.CREDIT_CAUTION);
    assertThat(caution.interval().from()).isEqualTo(EFFECTIVE);
    assertThat(caution.because()).containsExactly("seriousness-1", "succession-1");
    assertThat(
            successor(Scenario.operator("A").serious("K1", "2017-08-01", true), IDENTIFIED)
                .only("SERIOUS_VIOLATION", Effect.CREDIT_CAUTION)
                .interval()
                .from())
        .isEqualTo("2017-08-01");
  }

  @Test
  void that_caution_ends_with_the_predecessors_record_of_the_case() {
    Scenario predecessor =
        Scenario.operator("A")
            .serious("K1", "2017-08-01", true)
            .listedForCase("C1", "2017-08-10", "K1")
            .unlisted("C1", "2018-08-10");
    assertThat(
            successor(predecessor, MERGER)
                .only("SERIOUS_VIOLATION", Effect.CREDIT_CAUTION)
                .interval()
                .until())
        .isEqualTo("2018-08-10");
  }

  @Test
  void what_stands_against_a_license_of_the_predecessor_stays_with_it() {
    Scenario failed =
        Scenario.operator("A")
            .license("L9", "33", "2012-05-01", "2021-04-30", grant(IDC, "33"))
            .annualCheck("L9", 2017, false, "2018-01-20");
    successor(failed, MERGER)
        .answers(NEW_IDC, "2018-02-10", ALLOW)
        .answers(new PassAnnualCheck("L1", 2017), "2018-02-10", ALLOW);
  }

  @Test
  void a_license_of_the_predecessor_entitles_the_successor_to_nothing() {
    Scenario.operator("B")
        .tookPlaceOf(idc("A"), MERGER, "2018-02-10")
        .answers(NEW_IDC, "2018-02-10", DENY, "UNLICENSED");
  }

  @Test
  void whoever_leases_to_the_successor_weighs_the_predecessors_credit() {
    Question lease =
        new Lease("S", Question.Resource.BANDWIDTH, Question.Purpose.OWN_USE, null, "33");
    Scenario merged = successor(listed(), MERGER).leasingFrom(Scenario.carrier());
    merged.answers(lease, "2018-02-09", ALLOW);
    assertThat(merged.ask(lease, "2018-02-10").verdict()).isEqualTo(WEIGH);
  }

  @Test
  void along_a_chain_everything_counts_when_its_last_link_has_come_about() {
    Scenario middle = idc("B").tookPlaceOf(listed(), MERGER, "2018-02-10");
    Scenario last = idc("C").tookPlaceOf(middle, MERGER, "2018-05-01");
    last.answers(NEW_IDC, "2018-04-30", ALLOW).answers(NEW_IDC, "2018-05-01", DENY, "BAD_CREDIT");
    assertThat(last.facts().inheritance())
        .extracting(it -> it.successions().size())
        .containsExactly(1, 2);
    Scenario recordedBackwards =
        idc("C")
            .tookPlaceOf(
                idc("B").tookPlaceOf(listed(), MERGER, "2018-05-01"), MERGER, "2018-02-10");
    recordedBackwards
        .answers(NEW_IDC, "2018-04-30", ALLOW)
        .answers(NEW_IDC, "2018-05-01", DENY, "BAD_CREDIT");
  }

  @Test
  void a_code_in_a_chain_moves_no_date() {
    idc("C")
        .tookPlaceOf(idc("B").tookPlaceOf(listed(), IDENTIFIED, "2019-01-01"), MERGER, "2018-02-10")
        .answers(NEW_IDC, "2018-02-09", ALLOW)
        .answers(NEW_IDC, "2018-02-10", DENY, "BAD_CREDIT");
  }

  @Test
  void what_comes_on_two_ways_counts_once_and_from_the_earlier_day() {
    Scenario origin = listed();
    Scenario late = idc("B").tookPlaceOf(origin, MERGER, "2018-04-01");
    Scenario early = idc("C").tookPlaceOf(origin, MERGER, "2018-02-10");
    Scenario reunited =
        idc("D").tookPlaceOf(late, MERGER, "2018-04-01").tookPlaceOf(early, MERGER, "2018-03-01");
    reunited
        .answers(NEW_IDC, "2018-02-28", ALLOW)
        .answers(NEW_IDC, "2018-03-01", DENY, "BAD_CREDIT");
    assertThat(reunited.only("BAD_CREDIT", Effect.CREDIT_CAUTION).because())
        .containsExactly("listing-1", "succession-1", "succession-2");
  }

  @Test
  void a_circle_in_foreign_data_comes_to_an_end() {
    Scenario one = idc("A").listed("C1", "2017-03-01");
    Scenario other = idc("B").listed("C2", "2017-06-01");
    one.tookPlaceOf(other, MERGER, "2018-02-10");
    other.tookPlaceOf(one, MERGER, "2018-02-10");
    one.tookPlaceOf(one, MERGER, "2018-02-10");
    assertThat(one.facts().inheritance())
        .singleElement()
        .satisfies(it -> assertThat(it.predecessor().operatorId()).isEqualTo("B"));
    assertThat(
            one.standing().timeline().stream()
                .filter(it -> it.has(Effect.CREDIT_CAUTION))
                .map(it -> it.interval().from()))
        .containsExactly(day("2017-03-01"), EFFECTIVE);
  }

  @Test
  void a_succession_that_was_withdrawn_burdens_nobody_and_before_that_it_did() {
    Scenario merged = successor(listed(), MERGER);
    var before = merged.facts().all().getLast().ref().recordedAt();
    merged.withdrawn("succession-1", null).answers(NEW_IDC, "2018-02-10", ALLOW);
    assertThat(merged.facts().inheritance()).isEmpty();
    assertThat(merged.facts().knownAt(before).inheritance()).hasSize(1);
  }

  @Test
  void a_corrected_succession_counts_by_its_new_day_as_soon_as_that_is_known() {
    Scenario predecessor = listed();
    Scenario merged = successor(predecessor, MERGER).withdrawn("succession-1", "succession-2");
    merged.answers(NEW_IDC, "2018-02-10", DENY, "BAD_CREDIT");
    merged
        .tookPlaceOf(predecessor, MERGER, "2018-03-10")
        .answers(NEW_IDC, "2018-03-09", ALLOW)
        .answers(NEW_IDC, "2018-03-10", DENY, "BAD_CREDIT");
    assertThat(merged.only("BAD_CREDIT", Effect.CREDIT_CAUTION).because())
        .containsExactly("listing-1", "succession-2");
  }

  @Test
  void a_record_withdrawn_from_the_predecessor_is_no_burden_and_named_as_a_correction() {
    Scenario merged = successor(listed().withdrawn("listing-1", null), MERGER);
    merged.answers(NEW_IDC, "2018-02-10", ALLOW);
    assertThat(merged.facts().withdrawals())
        .singleElement()
        .satisfies(it -> assertThat(it.eventId()).isEqualTo("listing-1"));
  }
}
