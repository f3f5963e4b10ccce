package io.qinggui.license.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.FactArbitraries.Day;
import io.qinggui.license.rules.FactArbitraries.RecordedFacts;
import io.qinggui.license.rules.book.Amendment;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.fact.FactRef;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.impact.Consequence;
import io.qinggui.license.rules.impact.Impact;
import io.qinggui.license.rules.impact.ImpactCount;
import io.qinggui.license.rules.impact.OperatorImpact;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * The impact of an amendment, counted a second time: every operator, day by day, place by place.
 */
@Domain(FactArbitraries.class)
@Domain(DomainContext.Global.class)
class ImpactProperties {

  /** Two in which there are licenses, and one in which there is none. */
  private static final List<String> PROVINCES = List.of("11", "33", "44");

  private static final Map<Effect, List<Consequence>> COUNTED =
      Map.of(
          Effect.BARRED, List.of(Consequence.NEWLY_BARRED, Consequence.NO_LONGER_BARRED),
          Effect.NO_NEW_CUSTOMERS,
              List.of(Consequence.NEWLY_WITHOUT_CUSTOMERS, Consequence.NO_LONGER_WITHOUT_CUSTOMERS),
          Effect.GRACE, List.of(Consequence.NEWLY_IN_GRACE, Consequence.NO_LONGER_IN_GRACE),
          Effect.CHECK_UNQUALIFIED,
              List.of(Consequence.NEWLY_UNQUALIFIED, Consequence.NO_LONGER_UNQUALIFIED));

  @Provide
  Arbitrary<Rulebook> rulebooks() {
    Arbitrary<Map<String, Object>> values =
        Arbitraries.maps(
                Arbitraries.of(
                    "fulfilmentDeadline",
                    "commitmentDeadline",
                    "cohortGrantedBefore",
                    "catalogueInForceOn",
                    "runningBy"),
                FactArbitraries.dates().map(it -> (Object) it.toString()))
            .ofMinSize(1)
            .ofMaxSize(3);
    return Combinators.combine(values, FactArbitraries.dates().injectNull(0.6))
        .as(ImpactProperties::rulebook);
  }

  private static Rulebook rulebook(Map<String, Object> values, LocalDate from) {
    FactRef ref = new FactRef("amendment", Scenario.FIRST_RECORDED.plusSeconds(10_000));
    return Rulebook.notice2017()
        .amendedBy(new Amendment(ref, "A", "A", LocalDate.parse("2018-01-20"), from, values));
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void counts_are_those_of_a_plain_recount(
      @ForAll @Size(min = 1, max = 3) List<RecordedFacts> operators,
      @ForAll("rulebooks") Rulebook one,
      @ForAll("rulebooks") Rulebook other,
      @ForAll Day day) {
    ImpactCount count = new ImpactCount(20);
    List<Recount> recounts = new ArrayList<>();
    for (int i = 0; i < operators.size(); i++) {
      OperatorFacts facts = OperatorFacts.of("operator-" + i, operators.get(i).facts());
      Standing before = Standing.of(facts, one);
      Standing after = Standing.of(facts, other);
      count.add(OperatorImpact.between(before, after));
      recounts.add(new Recount(before, after));
    }
    Impact impact = count.result(List.of(day.date()), 4);

    Map<Consequence, Integer> ever = new HashMap<>();
    recounts.forEach(it -> it.ever().forEach(each -> ever.merge(each, 1, Integer::sum)));
    COUNTED.values().stream()
        .flatMap(List::stream)
        .forEach(
            it ->
                assertThat(impact.ever().of(it))
                    .as("ever %s", it)
                    .isEqualTo(ever.getOrDefault(it, 0)));
    for (Impact.OnDate date : impact.dates()) {
      COUNTED.values().stream()
          .flatMap(List::stream)
          .forEach(
              it ->
                  assertThat(date.counts().of(it))
                      .as("%s on %s", it, date.on())
                      .isEqualTo(
                          recounts.stream()
                              .filter(each -> each.on(date.on()).contains(it))
                              .count()));
    }
  }

  /** One operator under two rulebooks. */
  private record Recount(Standing before, Standing after) {

    Set<Consequence> ever() {
      Set<Consequence> all = new HashSet<>();
      days().forEach(it -> all.addAll(on(it)));
      return all;
    }

    /** Every tenth day, and those around which something begins or ends. */
    private Set<LocalDate> days() {
      Set<LocalDate> days = new TreeSet<>();
      days.add(LocalDate.MIN);
      LocalDate.parse("2010-01-01")
          .datesUntil(LocalDate.parse("2035-01-01"))
          .filter(it -> it.toEpochDay() % 10 == 0)
          .forEach(days::add);
      for (Standing standing : List.of(before, after)) {
        for (Reason reason : standing.timeline()) {
          reason.interval().start().ifPresent(days::add);
          reason.interval().end().ifPresent(it -> days.addAll(List.of(it, it.minusDays(1))));
        }
      }
      return days;
    }

    Set<Consequence> on(LocalDate date) {
      Set<Consequence> found = new HashSet<>();
      COUNTED.forEach(
          (effect, consequences) -> {
            Set<String> was = held(before, effect, date);
            Set<String> is = held(after, effect, date);
            if (!was.containsAll(is)) {
              found.add(consequences.getFirst());
            }
            if (!is.containsAll(was)) {
              found.add(consequences.getLast());
            }
          });
      return found;
    }

    private static Set<String> held(Standing standing, Effect effect, LocalDate date) {
      Set<String> held = new HashSet<>();
      for (Reason reason : standing.timeline()) {
        if (reason.has(effect) && reason.interval().contains(date)) {
          if (effect == Effect.CHECK_UNQUALIFIED) {
            held.add(reason.scope().license() + " " + reason.year());
          } else {
            addPlaces(reason, held);
          }
        }
      }
      return held;
    }

    private static void addPlaces(Reason reason, Set<String> held) {
      for (Service service : Service.values()) {
        for (String province : PROVINCES) {
          if (reason.scope().covers(service, province)) {
            held.add(service + " " + province);
          }
        }
      }
    }
  }
}
