package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.FIRST_RECORDED;
import static io.qinggui.license.rules.Scenario.day;
import static io.qinggui.license.rules.Scenario.grant;
import static io.qinggui.platform.reference.Service.CDN;
import static io.qinggui.platform.reference.Service.IDC;
import static io.qinggui.platform.reference.Service.IRCS;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.FactRef;
import io.qinggui.license.rules.fact.OperatorFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known about one operator, each fact once, and what was known at a moment. */
class OperatorFactsTest {

  private static Fact listing(String eventId, String recordId) {
    return new Fact.CreditListing(
        new FactRef(eventId, FIRST_RECORDED), recordId, day("2018-02-10"), null);
  }

  @Test
  void a_fact_that_comes_twice_counts_once() {
    Fact listed = listing("a", "C1");
    assertThat(OperatorFacts.of("operator", List.of(listed, listed)).all()).containsExactly(listed);
    Fact another = listing("a", "C2");
    assertThat(OperatorFacts.of("operator", List.of(listed, another, listed, another)).all())
        .containsExactly(listed, another);
    Fact elsewhere = listing("b", "C1");
    assertThat(OperatorFacts.of("operator", List.of(elsewhere, listed)).all())
        .containsExactly(listed, elsewhere);
  }

  @Test
  void what_was_recorded_at_the_moment_was_known_and_a_moment_later_not_yet() {
    OperatorFacts facts = Scenario.operator().listed("C1", "2018-02-10").facts();
    assertThat(facts.knownAt(FIRST_RECORDED.minusNanos(1)).all()).isEmpty();
    assertThat(facts.knownAt(FIRST_RECORDED).all()).hasSize(1);
    assertThat(facts.knownAt(FIRST_RECORDED.plusMillis(999)).all()).hasSize(1);
    assertThat(facts.knownAt(FIRST_RECORDED.plusSeconds(1)).all()).isEqualTo(facts.all());
    assertThat(facts.knownAt(FIRST_RECORDED).operatorId()).isEqualTo("operator");
  }

  @Test
  void who_is_not_known_has_no_facts() {
    assertThat(OperatorFacts.unknown("operator").known()).isFalse();
    assertThat(OperatorFacts.unknown("operator").carrier()).isFalse();
    assertThat(Scenario.operator().facts().known()).isTrue();
    assertThat(Scenario.operator().facts().carrier()).isFalse();
    assertThat(Scenario.carrier().facts().carrier()).isTrue();
  }

  @Test
  void reports_for_other_services_and_provinces_stand_beside_each_other() {
    OperatorFacts facts =
        Scenario.operator()
            .running(CDN, "33", "2016-01-01")
            .running(CDN, "11", "2016-02-01")
            .running(IRCS, "33", "2016-03-01")
            .running(CDN, "33", "2016-04-01")
            .facts();
    assertThat(facts.serviceReports())
        .extracting(it -> it.service() + it.province() + it.runningSince())
        .containsExactly("CDN332016-04-01", "CDN112016-02-01", "IRCS332016-03-01");
  }

  @Test
  void a_license_that_ends_before_it_begins_grants_nothing() {
    OperatorFacts facts =
        Scenario.operator()
            .license("L1", "33", "2018-05-01", "2023-04-30", grant(IDC, "33"))
            .cancelled("L1", "2018-05-01")
            .license("L2", "33", "2018-05-01", "2023-04-30", grant(IDC, "33"))
            .cancelled("L2", "2018-05-02")
            .facts();
    assertThat(facts.license("L1").orElseThrow().grants()).isEmpty();
    assertThat(facts.license("L1").orElseThrow().inForceOn(day("2018-05-01"))).isFalse();
    assertThat(facts.license("L2").orElseThrow().grants()).hasSize(1);
    assertThat(facts.license("L2").orElseThrow().inForceOn(day("2018-04-30"))).isFalse();
    assertThat(facts.license("L2").orElseThrow().inForceOn(day("2018-05-01"))).isTrue();
    assertThat(facts.license("L2").orElseThrow().inForceOn(day("2018-05-02"))).isFalse();
    assertThat(facts.licenses()).hasSize(2);
  }

  @Test
  void a_license_says_how_it_ended() {
    Scenario operator =
        Scenario.operator().license("L1", "33", "2014-05-01", "2019-04-30", grant(IDC, "33"));
    assertThat(operator.facts().license("L1").orElseThrow().ending()).isEmpty();
    assertThat(operator.facts().license("L1").orElseThrow().endedBy()).containsExactly("license-1");
    operator.cancelled("L1", "2019-05-02");
    assertThat(operator.facts().license("L1").orElseThrow().ending()).isEmpty();
    assertThat(operator.facts().license("L1").orElseThrow().end()).isEqualTo("2019-05-01");
    assertThat(operator.facts().license("L1").orElseThrow().endedBy()).containsExactly("license-1");
    operator.cancelled("L1", "2019-05-01");
    assertThat(operator.facts().license("L1").orElseThrow().ending()).isPresent();
    operator.cancelled("L1", "2019-04-30");
    assertThat(operator.facts().license("L1").orElseThrow().ending()).isPresent();
    assertThat(operator.facts().license("L1").orElseThrow().end()).isEqualTo("2019-04-30");
    assertThat(operator.facts().license("L1").orElseThrow().endedBy())
        .containsExactly("license-1", "cancellation-3");
  }
}
