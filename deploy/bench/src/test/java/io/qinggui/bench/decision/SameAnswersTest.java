package io.qinggui.bench.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.bench.decision.peer.Answer;
import io.qinggui.bench.decision.peer.Asked;
import io.qinggui.bench.decision.peer.DroolsRules;
import io.qinggui.bench.decision.peer.Flat;
import io.qinggui.bench.decision.peer.Found;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.standing.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SameAnswersTest {

  @SuppressWarnings("NullAway.Init")
  private static DroolsRules drools;

  private final Map<String, Integer> seen = new HashMap<>();

  @BeforeAll
  static void compile() {
    drools = new DroolsRules();
  }

  @AfterAll
  static void close() {
    drools.close();
  }

  @Test
  void our_rules_and_those_for_Drools_find_the_same_on_generated_facts() {
    for (int size : new int[] {6, 10, 20, 100, 400}) {
      for (int seed = 0; seed < 16_000 / (size + 40); seed++) {
        compare(size, seed);
      }
    }
    assertThat(seen.keySet())
        .as("every outcome has come up")
        .contains(
            "nothing",
            "CATALOGUE_GRACE",
            "COMMITMENT_MISSED",
            "COMMITMENT_BROKEN",
            "COMPLIANCE_NOT_COMMITTED",
            "COMPLIANCE_NOT_FULFILLED");
  }

  private void compare(int size, int seed) {
    List<Fact> facts = AnyOperator.of(size, seed);
    AnyQuestion asked = AnyQuestion.of(size, seed);
    List<Reason> ours = OurRules.answer(facts, asked).reasons();
    Answer theirs =
        drools.answer(Flat.of(facts), Asked.of(asked.service(), asked.province(), asked.on()));

    List<Found> found = OurRules.found(ours);
    String told = size + " facts, seed " + seed + ", " + asked;
    assertThat(theirs.found()).as(told).containsExactlyInAnyOrderElementsOf(found);
    assertThat(OurRules.found(OurRules.campaign(facts, asked)))
        .as(told)
        .containsExactlyInAnyOrderElementsOf(found);
    assertThat(ours.stream().flatMap(it -> it.because().stream()))
        .as(told)
        .containsAll(theirs.because());
    found.forEach(it -> seen.merge(it.code(), 1, Integer::sum));
    seen.merge(found.isEmpty() ? "nothing" : "something", 1, Integer::sum);
  }
}
