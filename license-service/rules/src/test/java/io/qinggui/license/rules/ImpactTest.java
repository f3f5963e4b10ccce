package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.day;
import static io.qinggui.license.rules.Scenario.grant;
import static io.qinggui.license.rules.impact.Consequence.CHANGED;
import static io.qinggui.license.rules.impact.Consequence.NEWLY_BARRED;
import static io.qinggui.license.rules.impact.Consequence.NEWLY_IN_GRACE;
import static io.qinggui.license.rules.impact.Consequence.NEWLY_UNQUALIFIED;
import static io.qinggui.license.rules.impact.Consequence.NEWLY_WITHOUT_CUSTOMERS;
import static io.qinggui.license.rules.impact.Consequence.NO_LONGER_BARRED;
import static io.qinggui.license.rules.impact.Consequence.NO_LONGER_IN_GRACE;
import static io.qinggui.license.rules.impact.Consequence.NO_LONGER_UNQUALIFIED;
import static io.qinggui.license.rules.impact.Consequence.NO_LONGER_WITHOUT_CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.impact.Consequence;
import io.qinggui.license.rules.impact.Counts;
import io.qinggui.license.rules.impact.Impact;
import io.qinggui.license.rules.impact.Impact.OnDate;
import io.qinggui.license.rules.impact.ImpactCount;
import io.qinggui.license.rules.impact.OperatorImpact;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What another rulebook would do to operators, on the day before, the day, and the day after. */
class ImpactTest {

  private static final Rulebook NOW = Rulebook.notice2017();

  /** Runs content delivery without a license for it, and has promised to get one. */
  private static Scenario promised(String operatorId) {
    return Scenario.operator(operatorId)
        .license("L-" + operatorId, "33", "2014-05-01", "2034-04-30", grant(Service.IDC, "33"))
        .running(Service.CDN, "33", "2016-05-01")
        .committedToService("L-" + operatorId, Service.CDN, "2017-03-24", "33");
  }

  /** The same without a promise, in two provinces. */
  private static Scenario silent(String operatorId) {
    return Scenario.operator(operatorId)
        .license(
            "L-" + operatorId, "MIIT", "2014-05-01", "2034-04-30", grant(Service.IDC, "11", "33"))
        .running(Service.CDN, "11", "2016-05-01");
  }

  private static Rulebook amended(Map<String, Object> values) {
    return amended(null, values);
  }

  private static Rulebook amended(@Nullable LocalDate from, Map<String, Object> values) {
    return Scenario.operator().amended("A-1", from, values).rulebook();
  }

  private static Impact impact(Rulebook proposed, List<LocalDate> dates, Scenario... operators) {
    return impact(proposed, dates, 0, 20, Arrays.asList(operators));
  }

  private static Impact impact(
      Rulebook proposed,
      List<LocalDate> dates,
      int moreDates,
      int examples,
      List<Scenario> operators) {
    ImpactCount count = new ImpactCount(examples);
    for (Scenario each : operators) {
      count.add(
          OperatorImpact.between(
              Standing.of(each.facts(), NOW), Standing.of(each.facts(), proposed)));
    }
    return count.result(dates, moreDates);
  }

  private static List<LocalDate> days(String... days) {
    return Arrays.stream(days).map(Scenario::day).toList();
  }

  /** On each of the dates. */
  private static List<Integer> of(Consequence consequence, Impact impact) {
    return impact.dates().stream().map(it -> it.counts().of(consequence)).toList();
  }

  @Test
  void a_later_deadline_lifts_a_bar_from_its_first_day_to_the_new_last_one() {
    Impact impact =
        impact(
            amended(Map.of("fulfilmentDeadline", "2018-06-30")),
            days("2017-12-31", "2018-01-01", "2018-06-30", "2018-07-01"),
            promised("A"));
    assertThat(of(NO_LONGER_BARRED, impact)).containsExactly(0, 1, 1, 0);
    assertThat(of(NEWLY_IN_GRACE, impact)).containsExactly(0, 1, 1, 0);
    assertThat(of(CHANGED, impact)).containsExactly(0, 1, 1, 0);
    assertThat(of(NEWLY_BARRED, impact)).containsExactly(0, 0, 0, 0);
    assertThat(impact.dates().stream().map(OnDate::changing)).containsExactly(0, 1, 0, 1);
    assertThat(impact.ever().of(NO_LONGER_BARRED)).isEqualTo(1);
  }

  @Test
  void an_earlier_deadline_bars_from_the_day_after_it() {
    Impact impact =
        impact(
            amended(Map.of("fulfilmentDeadline", "2017-10-31")),
            days("2017-10-31", "2017-11-01", "2017-12-31", "2018-01-01"),
            promised("A"));
    assertThat(of(NEWLY_BARRED, impact)).containsExactly(0, 1, 1, 0);
    assertThat(of(NO_LONGER_IN_GRACE, impact)).containsExactly(0, 1, 1, 0);
  }

  @Test
  void values_from_a_date_on_change_nothing_before_it() {
    Impact impact =
        impact(
            amended(day("2018-03-01"), Map.of("fulfilmentDeadline", "2018-06-30")),
            days("2018-02-28", "2018-03-01", "2018-06-30", "2018-07-01"),
            promised("A"));
    assertThat(of(NO_LONGER_BARRED, impact)).containsExactly(0, 1, 1, 0);
  }

  @Test
  void a_named_applicant_takes_no_customers_where_it_was_barred() {
    Impact impact =
        impact(
            amended(Map.of("pendingApplicants", List.of("A"))),
            days("2017-12-31", "2018-01-01", "2030-01-01"),
            promised("A"),
            promised("B"));
    assertThat(of(NO_LONGER_BARRED, impact)).containsExactly(0, 1, 1);
    assertThat(of(NEWLY_WITHOUT_CUSTOMERS, impact)).containsExactly(0, 1, 1);
    assertThat(impact.examples().stream().map(OperatorImpact::operatorId)).containsExactly("A");
  }

  @Test
  void another_reason_for_the_same_bar_is_a_change_and_no_new_bar() {
    Impact impact =
        impact(
            amended(Map.of("catalogueInForceOn", "2014-01-01")),
            days("2017-03-31", "2017-04-01"),
            silent("A"));
    assertThat(of(NEWLY_BARRED, impact)).containsExactly(1, 0);
    assertThat(of(CHANGED, impact)).containsExactly(1, 1);
  }

  @Test
  void a_ban_of_two_licenses_in_one_place_begins_once() {
    Scenario operator =
        Scenario.operator("A")
            .license("L1", "33", "2011-05-01", "2031-04-30", grant(Service.IDC, "33"))
            .license("L2", "MIIT", "2013-05-01", "2033-04-30", grant(Service.IDC, "11", "33"));
    Impact impact =
        impact(
            amended(Map.of("cohortGrantedBefore", "2013-12-01")),
            days("2017-03-31", "2017-04-01"),
            operator);
    assertThat(of(NEWLY_WITHOUT_CUSTOMERS, impact)).containsExactly(0, 1);
    assertThat(province(impact, "11").of(NEWLY_WITHOUT_CUSTOMERS)).isEqualTo(1);
    // there it takes none already, by its other license
    assertThat(province(impact, "33").of(NEWLY_WITHOUT_CUSTOMERS)).isZero();
    assertThat(province(impact, "33").of(CHANGED)).isEqualTo(1);
  }

  @Test
  void another_year_is_unqualified_instead() {
    Scenario operator =
        Scenario.operator("A")
            .license("L1", "33", "2011-05-01", "2031-04-30", grant(Service.IDC, "33"));
    Impact impact =
        impact(amended(Map.of("ismsCheckYear", 2018)), days("2017-12-31", "2018-01-01"), operator);
    assertThat(of(NEWLY_UNQUALIFIED, impact)).containsExactly(0, 1);
    assertThat(of(NO_LONGER_UNQUALIFIED, impact)).containsExactly(0, 1);
    assertThat(of(NO_LONGER_WITHOUT_CUSTOMERS, impact)).containsExactly(0, 0);
    // a license is about all of its operator's provinces
    assertThat(province(impact, "33").of(NEWLY_UNQUALIFIED)).isEqualTo(1);
  }

  private static Counts province(Impact impact, String code) {
    return impact.byProvince().getOrDefault(code, new Counts(Map.of()));
  }

  @Test
  void values_that_no_standing_rests_on_change_nothing() {
    Impact impact =
        impact(
            amended(Map.of("customerNoticeDays", 60)),
            days("2018-01-01"),
            promised("A"),
            silent("B"));
    assertThat(impact.ever()).isEqualTo(new Counts(Map.of()));
    assertThat(impact.byProvince()).isEmpty();
    assertThat(impact.examples()).isEmpty();
    assertThat(impact.dates()).hasSize(1);
  }

  @Test
  void an_operator_counts_once_however_often_something_changes() {
    Impact impact =
        impact(
            amended(Map.of("commitmentDeadline", "2017-02-28", "fulfilmentDeadline", "2018-06-30")),
            days("2018-02-01"),
            promised("A"),
            silent("B"));
    // A's promise comes too late, and B's grace ends a month earlier
    assertThat(impact.ever().of(CHANGED)).isEqualTo(2);
    assertThat(impact.ever().of(NEWLY_BARRED)).isEqualTo(2);
    assertThat(of(NEWLY_BARRED, impact)).containsExactly(0);
  }

  @Test
  void the_dates_told_besides_are_those_on_which_most_change() {
    Rulebook proposed =
        amended(Map.of("fulfilmentDeadline", "2018-06-30", "commitmentDeadline", "2017-04-30"));
    List<Scenario> operators = List.of(promised("A"), promised("B"), silent("C"));
    Impact impact = impact(proposed, days("2018-02-01"), 2, 20, operators);
    assertThat(impact.dates().stream().map(OnDate::on))
        .containsExactlyElementsOf(days("2018-01-01", "2018-02-01", "2018-07-01"));
    assertThat(of(NO_LONGER_BARRED, impact)).containsExactly(2, 2, 0);
  }

  @Test
  void a_rare_consequence_has_its_example_and_the_order_of_operators_does_not_matter() {
    List<Scenario> operators = new ArrayList<>();
    IntStream.range(0, 30).forEach(it -> operators.add(promised("A%02d".formatted(it))));
    operators.add(silent("Z"));
    Rulebook proposed =
        amended(Map.of("fulfilmentDeadline", "2018-06-30", "commitmentDeadline", "2017-03-27"));
    Impact impact = impact(proposed, days("2018-01-01"), 3, 5, operators);
    Collections.shuffle(operators, new Random(7));
    assertThat(impact(proposed, days("2018-01-01"), 3, 5, operators)).isEqualTo(impact);
    assertThat(impact.examples().stream().map(OperatorImpact::operatorId))
        .hasSize(5)
        .contains("A00", "Z");
  }
}
