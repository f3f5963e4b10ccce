package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.FactArbitraries.Day;
import io.qinggui.license.rules.FactArbitraries.RecordedFacts;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.FactRef;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Eras;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds for every standing, whatever happened. */
@Domain(FactArbitraries.class)
@Domain(DomainContext.Global.class)
class StandingProperties {

  private static final LocalDate LAST = day("2023-06-30");

  private static OperatorFacts facts(List<Fact> facts) {
    return OperatorFacts.of("operator", facts);
  }

  private static Standing standing(List<Fact> facts) {
    return Standing.of(facts(facts), Rulebook.notice2017());
  }

  private static Stream<LocalDate> days() {
    return Stream.iterate(day("2012-01-01"), it -> it.isBefore(LAST), it -> it.plusDays(29));
  }

  @Property(tries = 150)
  void the_order_of_arrival_does_not_matter(@ForAll RecordedFacts recorded, @ForAll Random random) {
    List<Fact> shuffled = new ArrayList<>(recorded.facts());
    Collections.shuffle(shuffled, random);
    assertThat(standing(shuffled).timeline()).isEqualTo(standing(recorded.facts()).timeline());
  }

  @Property(tries = 150)
  void a_fact_recorded_twice_counts_once(@ForAll RecordedFacts recorded) {
    List<Fact> twice = new ArrayList<>(recorded.facts());
    twice.addAll(recorded.facts());
    assertThat(standing(twice).timeline()).isEqualTo(standing(recorded.facts()).timeline());
  }

  @Property(tries = 150)
  void nothing_recorded_later_is_used(@ForAll RecordedFacts recorded, @ForAll Random random) {
    int known = random.nextInt(recorded.facts().size()) + 1;
    List<Fact> before = recorded.facts().subList(0, known);
    OperatorFacts cut = facts(recorded.facts()).knownAt(before.getLast().ref().recordedAt());
    assertThat(Standing.of(cut, Rulebook.notice2017()).timeline())
        .isEqualTo(standing(before).timeline());
  }

  @Property(tries = 150)
  void the_oracle_agrees_on_operating(@ForAll RecordedFacts recorded, @ForAll Day day) {
    Standing standing = standing(recorded.facts());
    Stream.concat(days(), Stream.of(day.date())).forEach(date -> agreesOnOperating(standing, date));
  }

  private static void agreesOnOperating(Standing standing, LocalDate date) {
    RulesOracle oracle = new RulesOracle(standing.facts(), date);
    for (Service service : Service.values()) {
      for (String province : List.of("11", "33", "44", "65")) {
        List<Reason> now =
            standing.concerning(service, province, Effect.BARRED, Effect.GRACE).stream()
                .filter(it -> it.interval().contains(date))
                .toList();
        String expected = oracle.operating(service, province);
        assertThat(now.isEmpty() ? "LICENSED" : now.getFirst().code().replace("CATALOGUE_", ""))
            .as("%s in %s on %s", service, province, date)
            .isEqualTo(expected);
        assertThat(now).hasSizeLessThanOrEqualTo(1);
      }
    }
  }

  @Property(tries = 150)
  void the_oracle_agrees_on_the_compliance_cohort(@ForAll RecordedFacts recorded, @ForAll Day day) {
    Standing standing = standing(recorded.facts());
    Stream.concat(days(), Stream.of(day.date())).forEach(date -> agreesOnCohort(standing, date));
  }

  private static void agreesOnCohort(Standing standing, LocalDate date) {
    RulesOracle oracle = new RulesOracle(standing.facts(), date);
    for (Service service : Service.values()) {
      for (String province : List.of("11", "33")) {
        boolean banned =
            standing.concerning(service, province, Effect.NO_NEW_CUSTOMERS).stream()
                .anyMatch(it -> it.rule().id().equals("C1") && it.interval().contains(date));
        assertThat(banned)
            .as("%s in %s on %s", service, province, date)
            .isEqualTo(oracle.bannedByC1(service, province));
      }
    }
  }

  @Property(tries = 150)
  void a_ban_on_new_customers_ends_with_a_resumption_or_not_at_all(@ForAll RecordedFacts recorded) {
    OperatorFacts facts = facts(recorded.facts());
    List<LocalDate> resumptions =
        facts.resumptions().stream().map(Fact.Resumption::resumedOn).toList();
    assertThat(standing(recorded.facts()).timeline())
        .filteredOn(it -> it.has(Effect.NO_NEW_CUSTOMERS))
        .allSatisfy(
            it ->
                assertThat(it.interval().end())
                    .matches(end -> end.map(resumptions::contains).orElse(true)));
  }

  @Property(tries = 150)
  void the_timeline_is_ordered_and_its_reasons_last_as_long_as_they_can(
      @ForAll RecordedFacts recorded) {
    List<Reason> timeline = standing(recorded.facts()).timeline();
    assertThat(timeline).isSorted();
    assertThat(Eras.longest(timeline)).isEqualTo(timeline);
    assertThat(timeline).doesNotHaveDuplicates();
  }

  @Property(tries = 150)
  void reasons_name_known_events_only(@ForAll RecordedFacts recorded) {
    Set<String> known =
        Set.copyOf(recorded.facts().stream().map(it -> it.ref().eventId()).toList());
    assertThat(standing(recorded.facts()).timeline())
        .allSatisfy(it -> assertThat(known).containsAll(it.because()));
  }

  @Property(tries = 200)
  void boundaries_are_where_effects_change(@ForAll RecordedFacts recorded) {
    Standing standing = standing(recorded.facts());
    List<LocalDate> boundaries =
        standing.boundaries(day("2000-01-01"), day("2040-01-01")).stream()
            .map(Standing.Boundary::on)
            .toList();
    for (LocalDate date : boundaries) {
      assertThat(standing.effectsOn(date)).isNotEqualTo(standing.effectsOn(date.minusDays(1)));
      assertThat(standing.nextChangeAfter(date.minusDays(1))).contains(date);
    }
    days()
        .filter(it -> !boundaries.contains(it))
        .forEach(
            it ->
                assertThat(standing.effectsOn(it)).isEqualTo(standing.effectsOn(it.minusDays(1))));
  }

  @Property(tries = 200)
  void facts_of_a_license_that_is_not_its_own_change_nothing(
      @ForAll RecordedFacts recorded, @ForAll Day day) {
    FactRef ref = new FactRef("foreign", Scenario.FIRST_RECORDED.plusSeconds(5000));
    Set<String> provinces = Set.of("11", "33", "44");
    List<Fact> more = new ArrayList<>(recorded.facts());
    more.add(new Fact.Resumption(ref, "X", day.date()));
    more.add(new Fact.Docking(ref, "X", provinces, day.date()));
    more.add(new Fact.Cancellation(ref, "X", day.date()));
    more.add(new Fact.Evaluation(ref, "X", RequiredSystem.ISMS, provinces, false, day.date()));
    assertThat(standing(more).timeline()).isEqualTo(standing(recorded.facts()).timeline());
  }

  @Property(tries = 200)
  void an_amendment_in_force_from_a_date_changes_only_what_follows(
      @ForAll RecordedFacts recorded, @ForAll Day day) {
    Map<String, Object> values =
        Map.of("commitmentDeadline", "2017-06-30", "pendingApplicants", List.of("operator"));
    Rulebook later = RulebookTest.amended(day.date(), values);
    Rulebook always = RulebookTest.amended(null, values);
    List<Reason> mixed = standing(recorded.facts(), later);
    List<Reason> before = standing(recorded.facts(), Rulebook.notice2017());
    List<Reason> after = standing(recorded.facts(), always);
    Stream.concat(days(), Stream.of(day.date(), day.date().minusDays(1)))
        .forEach(
            date ->
                assertThat(namesOn(mixed, date))
                    .isEqualTo(namesOn(date.isBefore(day.date()) ? before : after, date)));
  }

  private static List<Reason> standing(List<Fact> facts, Rulebook rulebook) {
    return Standing.of(facts(facts), rulebook).timeline();
  }

  private static Set<String> namesOn(List<Reason> timeline, LocalDate date) {
    return Set.copyOf(
        timeline.stream()
            .filter(it -> it.interval().contains(date))
            .map(it -> it.code() + it.scope() + it.effect())
            .toList());
  }
}
