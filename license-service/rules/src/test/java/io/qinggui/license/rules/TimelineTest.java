package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.day;
import static io.qinggui.license.rules.Scenario.grant;
import static io.qinggui.platform.reference.Service.CDN;
import static io.qinggui.platform.reference.Service.IDC;
import static io.qinggui.platform.reference.Service.ISP;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.license.rules.question.Question;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Eras;
import io.qinggui.license.rules.standing.Licensing;
import io.qinggui.license.rules.standing.Lifting;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Scope;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.license.rules.time.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How reasons are put in order, joined and read. */
class TimelineTest {

  private static final Interval MAY = new Interval(day("2018-05-01"), day("2018-06-01"));

  private static Reason barred(Scope scope, Interval dates, String... because) {
    return Reason.of(Licensing.S2, "OUT_OF_REGION", Effect.BARRED, scope, dates, List.of(because));
  }

  @Test
  void events_behind_a_reason_are_sorted_and_named_once() {
    Reason reason = barred(Scope.everywhere(), MAY, "b", "a", "b");
    assertThat(reason.because()).containsExactly("a", "b");
    assertThat(barred(Scope.everywhere(), MAY).because()).isEmpty();
    assertThat(barred(Scope.everywhere(), MAY, "a").because()).containsExactly("a");
    assertThat(
            Reason.explaining(
                    Licensing.S1, "UNLICENSED", Scope.everywhere(), MAY, List.of("b", "a"))
                .because())
        .containsExactly("a", "b");
  }

  @Test
  void a_reason_has_its_effect_and_no_other() {
    Reason reason = barred(Scope.everywhere(), MAY);
    assertThat(reason.has(Effect.BARRED)).isTrue();
    assertThat(reason.has(Effect.GRACE)).isFalse();
    assertThat(
            Reason.explaining(Licensing.S1, "UNLICENSED", Scope.everywhere(), MAY, List.of())
                .has(Effect.BARRED))
        .isFalse();
  }

  @Test
  void reasons_are_ordered_by_first_day_rule_code_effect_scope_year_and_last_day() {
    Reason first = barred(Scope.everywhere(), Interval.always());
    Reason unlicensed =
        Reason.of(Licensing.S1, "UNLICENSED", Effect.BARRED, Scope.everywhere(), MAY, List.of());
    Reason code =
        Reason.of(Licensing.S2, "A_CODE", Effect.BARRED, Scope.everywhere(), MAY, List.of());
    Reason explaining =
        Reason.explaining(Licensing.S2, "OUT_OF_REGION", Scope.everywhere(), MAY, List.of());
    Reason everywhere = barred(Scope.everywhere(), MAY);
    Reason license = barred(Scope.license("L1"), MAY);
    Reason idc = barred(Scope.of(IDC), MAY);
    Reason idcInBeijing = barred(Scope.of(IDC, "11"), MAY);
    Reason idcInZhejiang = barred(Scope.of(IDC, "33"), MAY);
    Reason cdn = barred(Scope.of(CDN), MAY);
    Reason of2017 = cdn.ofYear(2017);
    Reason of2018 = cdn.ofYear(2018);
    Reason longer = cdn.ofYear(2018).during(Interval.from(day("2018-05-01")));
    Reason evidence =
        Reason.of(
                Licensing.S2,
                "OUT_OF_REGION",
                Effect.BARRED,
                Scope.of(CDN),
                Interval.from(day("2018-05-01")),
                List.of("event"))
            .ofYear(2018);
    Reason caution =
        Reason.of(
            Licensing.S2,
            "OUT_OF_REGION",
            Effect.CREDIT_CAUTION,
            Scope.everywhere(),
            MAY,
            List.of());
    List<Reason> inOrder =
        List.of(
            first,
            unlicensed,
            code,
            explaining,
            everywhere,
            license,
            idc,
            idcInBeijing,
            idcInZhejiang,
            cdn,
            of2017,
            of2018,
            longer,
            evidence,
            caution);
    List<Reason> sorted = new ArrayList<>(inOrder);
    Collections.reverse(sorted);
    Collections.sort(sorted);
    assertThat(sorted).isEqualTo(inOrder);
    assertThat(everywhere).isEqualByComparingTo(barred(Scope.everywhere(), MAY));
  }

  @Test
  void a_scope_covers_what_it_does_not_narrow() {
    assertThat(Scope.everywhere().covers(IDC, "33")).isTrue();
    assertThat(Scope.of(IDC).covers(IDC, "11")).isTrue();
    assertThat(Scope.of(IDC).covers(CDN, "11")).isFalse();
    assertThat(Scope.of(IDC, "33").covers(IDC, "33")).isTrue();
    assertThat(Scope.of(IDC, "33").covers(IDC, "11")).isFalse();
    assertThat(Scope.of(IDC, "33").covers(ISP, "33")).isFalse();
    assertThat(Scope.of(IDC, "71")).isEqualTo(new Scope(null, IDC, "71"));
  }

  @Test
  void a_scope_of_a_license_concerns_no_other_license() {
    assertThat(Scope.license("L1").concernsLicense("L1")).isTrue();
    assertThat(Scope.license("L1").concernsLicense("L2")).isFalse();
    assertThat(Scope.everywhere().concernsLicense("L2")).isTrue();
    assertThat(Scope.of(IDC, "33").underLicense("L1")).isEqualTo(new Scope("L1", IDC, "33"));
  }

  @Test
  void reasons_that_touch_and_differ_in_nothing_else_are_one() {
    Interval june = new Interval(day("2018-06-01"), day("2018-07-01"));
    Interval july = new Interval(day("2018-07-01"), day("2018-08-01"));
    assertThat(
            Eras.longest(
                List.of(
                    barred(Scope.of(IDC), june, "a"),
                    barred(Scope.of(IDC), MAY, "a"),
                    barred(Scope.of(IDC), july, "b"))))
        .containsExactly(
            barred(Scope.of(IDC), new Interval(day("2018-05-01"), day("2018-07-01")), "a"),
            barred(Scope.of(IDC), july, "b"));
  }

  @Test
  void the_next_edge_is_the_first_beginning_or_end_after_the_day() {
    List<Reason> reasons =
        List.of(
            barred(Scope.of(IDC), MAY), barred(Scope.of(CDN), Interval.from(day("2018-05-15"))));
    assertThat(Eras.nextEdge(reasons, day("2018-04-30"))).contains(day("2018-05-01"));
    assertThat(Eras.nextEdge(reasons, day("2018-05-01"))).contains(day("2018-05-15"));
    assertThat(Eras.nextEdge(reasons, day("2018-05-14"))).contains(day("2018-05-15"));
    assertThat(Eras.nextEdge(reasons, day("2018-05-15"))).contains(day("2018-06-01"));
    assertThat(Eras.nextEdge(reasons, day("2018-06-01"))).isEmpty();
  }

  @Test
  void boundaries_are_told_from_the_first_to_the_last_day_included() {
    Standing standing =
        Scenario.operator()
            .license("L1", "33", "2014-05-01", "2019-04-30", grant(IDC, "33"))
            .standing();
    List<Standing.Boundary> all = standing.boundaries(day("2014-05-01"), day("2019-05-01"));
    assertThat(all)
        .extracting(Standing.Boundary::on)
        .map(LocalDate::toString)
        .containsExactly("2014-05-01", "2019-05-01");
    assertThat(all.getFirst().begin()).extracting(Reason::code).contains("OUT_OF_SCOPE");
    assertThat(all.getFirst().end()).extracting(Reason::code).containsExactly("UNLICENSED");
    assertThat(all.getLast().begin()).extracting(Reason::code).containsExactly("UNLICENSED");
    assertThat(standing.boundaries(day("2014-05-02"), day("2019-04-30"))).isEmpty();
    assertThat(standing.nextChangeAfter(day("2014-04-30"))).contains(day("2014-05-01"));
    assertThat(standing.nextChangeAfter(day("2019-05-01"))).isEmpty();
  }

  @Test
  void effects_are_those_of_the_day() {
    Standing standing =
        Scenario.operator()
            .license("L1", "33", "2014-05-01", "2019-04-30", grant(IDC, "33"))
            .listed("C1", "2018-02-10")
            .unlisted("C1", "2018-03-10")
            .standing();
    assertThat(codes(standing, "2018-02-09")).doesNotContain("BAD_CREDIT");
    assertThat(codes(standing, "2018-02-10")).contains("BAD_CREDIT");
    assertThat(standing.effectsOn(day("2018-03-09"))).anyMatch(it -> it.has(Effect.CREDIT_CAUTION));
    assertThat(standing.effectsOn(day("2018-03-10")))
        .noneMatch(it -> it.has(Effect.CREDIT_CAUTION));
    assertThat(standing.concerning(IDC, "33", Effect.NO_NEW_CUSTOMERS, Effect.GRACE))
        .extracting(Reason::code)
        .containsExactly("BAD_CREDIT");
    assertThat(standing.concerning(IDC, "33", Effect.GRACE)).isEmpty();
  }

  private static List<String> codes(Standing standing, String date) {
    return standing.effectsOn(day(date)).stream().map(Reason::code).toList();
  }

  @Test
  void a_standing_cause_says_what_it_is_and_how_long() {
    Scenario operator =
        Scenario.operator()
            .license("L1", "33", "2016-05-01", "2025-12-31", grant(IDC, "33"))
            .listed("C1", "2018-02-10")
            .unlisted("C1", "2018-06-01")
            .annualCheck("L1", 2017, false, "2018-03-20");
    List<Reason> causes =
        Lifting.causesStanding(operator.facts(), operator.rulebook(), "L1", day("2018-05-01"));
    assertThat(causes)
        .extracting(Reason::code)
        .containsExactly("BAD_CREDIT", "ANNUAL_CHECK_FAILED");
    assertThat(causes.getFirst().scope()).isEqualTo(Scope.everywhere());
    assertThat(causes.getFirst().interval())
        .isEqualTo(new Interval(day("2018-02-10"), day("2018-06-01")));
    assertThat(causes.getFirst().because()).containsExactly("listing-1");
    assertThat(causes.getFirst().year()).isNull();
    assertThat(causes.getLast().scope()).isEqualTo(Scope.license("L1"));
    assertThat(causes.getLast().year()).isEqualTo(2017);
    assertThat(causes.getLast().because()).containsExactly("check-1");
  }

  @Test
  void missing_systems_are_named_with_the_failures_behind_them() {
    Scenario operator =
        Scenario.operator()
            .passed("L0", "2017-04-01", "33", RequiredSystem.values())
            .failed("L0", "2017-05-01", "33", RequiredSystem.ISMS)
            .failed("L0", "2017-06-01", "33", RequiredSystem.ICP_FILING)
            .passed("L0", "2017-07-01", "33", RequiredSystem.ISMS);
    Question idc = new Question.Grant(Set.of(IDC), Set.of("33"));
    Reason both = operator.ask(idc, "2017-06-15").reasons().getFirst();
    assertThat(both.systems()).containsExactly(RequiredSystem.ICP_FILING, RequiredSystem.ISMS);
    assertThat(both.because()).containsExactly("evaluation-6", "evaluation-7");
    Reason one = operator.ask(idc, "2017-07-01").reasons().getFirst();
    assertThat(one.systems()).containsExactly(RequiredSystem.ICP_FILING);
    assertThat(one.because()).containsExactly("evaluation-7");
  }
}
