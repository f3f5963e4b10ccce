package io.qinggui.license.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.FactArbitraries.Day;
import io.qinggui.license.rules.FactArbitraries.RecordedFacts;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.FactRef;
import io.qinggui.license.rules.fact.Inheritance;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.fact.SuccessionKind;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds for every successor, whatever happened to its predecessors. */
@Domain(FactArbitraries.class)
@Domain(DomainContext.Global.class)
class SuccessionProperties {

  private static final FactRef LAST =
      new FactRef("succession", Scenario.FIRST_RECORDED.plusSeconds(10_000));

  @Property(tries = 150)
  void the_predecessors_records_count_like_own_ones_of_no_earlier_day(
      @ForAll RecordedFacts own,
      @ForAll RecordedFacts others,
      @ForAll SuccessionKind kind,
      @ForAll Day day) {
    List<Fact> facts = new ArrayList<>(own.facts());
    facts.add(new Fact.Succession(LAST, "A", kind, day.date()));
    OperatorFacts predecessor = OperatorFacts.of("A", others.facts());
    OperatorFacts heir = OperatorFacts.of("B", facts).with(List.of(predecessor));

    LocalDate from = kind == SuccessionKind.IDENTIFIED ? LocalDate.MIN : day.date();
    List<Fact> oracle = new ArrayList<>(own.facts());
    if (kind != SuccessionKind.DIVISION) {
      others.facts().forEach(it -> addAsOwn(oracle, it, from));
    }
    assertThat(badCredit(heir)).isEqualTo(badCredit(OperatorFacts.of("B", oracle)));
  }

  private static void addAsOwn(List<Fact> oracle, Fact fact, LocalDate from) {
    FactRef ref =
        new FactRef("other-" + oracle.size(), Scenario.FIRST_RECORDED.plusSeconds(oracle.size()));
    switch (fact) {
      case Fact.CreditListing it ->
          oracle.add(
              new Fact.CreditListing(
                  ref, "other-" + it.creditRecordId(), later(it.listedOn(), from), it.caseId()));
      case Fact.CreditRemoval it ->
          oracle.add(
              new Fact.CreditRemoval(
                  ref, "other-" + it.creditRecordId(), later(it.removedOn(), from)));
      case Fact other -> {}
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** Without what is behind it, which the oracle does not know. */
  private static List<String> badCredit(OperatorFacts facts) {
    return Standing.of(facts, Rulebook.notice2017()).timeline().stream()
        .filter(it -> it.code().equals("BAD_CREDIT"))
        .map(SuccessionProperties::told)
        .sorted()
        .toList();
  }

  private static String told(Reason it) {
    return it.effect() + " " + it.scope() + " " + it.interval();
  }

  @Property(tries = 150)
  void whatever_is_known_of_others_changes_nothing_for_who_took_nobodys_place(
      @ForAll RecordedFacts own, @ForAll RecordedFacts others) {
    OperatorFacts alone = OperatorFacts.of("B", own.facts());
    OperatorFacts among = alone.with(List.of(OperatorFacts.of("A", others.facts())));
    assertThat(Standing.of(among, Rulebook.notice2017()).timeline())
        .isEqualTo(Standing.of(alone, Rulebook.notice2017()).timeline());
  }

  /** Chains, diamonds and circles; the oracle tries every operator in between. */
  @Property(tries = 200)
  void everybody_on_a_way_to_the_operator_is_a_predecessor_once_from_the_earliest_day(
      @ForAll @IntRange(min = 0, max = 14) int edges, @ForAll Random random) {
    List<Fact.Succession> successions =
        IntStream.range(0, edges).mapToObj(i -> succession(i, random)).toList();
    List<Integer> heirs = IntStream.range(0, edges).mapToObj(i -> random.nextInt(6)).toList();
    Map<String, LocalDate> expected = earliest(successions, heirs);

    List<OperatorFacts> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int heir = i;
      List<Fact> facts = new ArrayList<>();
      IntStream.range(0, edges)
          .filter(it -> heirs.get(it) == heir)
          .forEach(it -> facts.add(successions.get(it)));
      Collections.shuffle(facts, random);
      all.add(OperatorFacts.of("O" + i, facts));
    }
    OperatorFacts first = all.getFirst().with(all);
    assertThat(
            first.inheritance().stream()
                .collect(Collectors.toMap(it -> it.predecessor().operatorId(), Inheritance::from)))
        .isEqualTo(expected);
  }

  private static Fact.Succession succession(int number, Random random) {
    SuccessionKind kind = SuccessionKind.values()[random.nextInt(3)];
    return new Fact.Succession(
        new FactRef("event-" + number, Scenario.FIRST_RECORDED.plusSeconds(number)),
        "O" + random.nextInt(6),
        kind,
        LocalDate.of(2018, 1, 1).plusDays(random.nextInt(20)));
  }

  private static Map<String, LocalDate> earliest(
      List<Fact.Succession> successions, List<Integer> heirs) {
    Map<String, LocalDate> earliest = new HashMap<>();
    earliest.put("O0", LocalDate.MIN);
    for (int round = 0; round < 6; round++) {
      for (int i = 0; i < successions.size(); i++) {
        Fact.Succession it = successions.get(i);
        LocalDate reached = earliest.get("O" + heirs.get(i));
        if (reached != null && it.kind() != SuccessionKind.DIVISION) {
          LocalDate own = it.kind() == SuccessionKind.IDENTIFIED ? LocalDate.MIN : it.effectiveOn();
          earliest.merge(it.predecessorId(), later(own, reached), (a, b) -> a.isBefore(b) ? a : b);
        }
      }
    }
    earliest.remove("O0");
    return earliest;
  }
}
