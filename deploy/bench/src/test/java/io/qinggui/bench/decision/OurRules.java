package io.qinggui.bench.decision;

import io.qinggui.bench.decision.peer.Found;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.question.Answer;
import io.qinggui.license.rules.question.Assessment;
import io.qinggui.license.rules.standing.CampaignRules;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Standing;
import java.util.List;
import java.util.Objects;

/** Our side of the comparison. */
final class OurRules {

  private static final Rulebook BOOK = Rulebook.notice2017();

  private OurRules() {}

  /** As the service does for an operator that it has not met before: every rule, every date. */
  static Answer answer(List<Fact> facts, AnyQuestion asked) {
    return answer(standing(facts), asked);
  }

  static Standing standing(List<Fact> facts) {
    return Standing.of(OperatorFacts.of("operator", facts), BOOK);
  }

  /** As the service does for an operator whose standing it has worked out. */
  static Answer answer(Standing standing, AnyQuestion asked) {
    return Assessment.answer(asked.question(), standing, null, asked.on());
  }

  /** G1 and C1 alone, still for every date. */
  static List<Reason> campaign(List<Fact> facts, AnyQuestion asked) {
    return CampaignRules.apply(OperatorFacts.of("operator", facts), BOOK.on(asked.on())).stream()
        .filter(it -> it.scope().covers(asked.service(), asked.province()))
        .filter(it -> it.interval().contains(asked.on()))
        .toList();
  }

  /** What of it is due to G1 and C1, in the words of the other side. */
  static List<Found> found(List<Reason> reasons) {
    return reasons.stream()
        .filter(it -> it.rule().id().equals("G1") || it.rule().id().equals("C1"))
        .map(
            it ->
                new Found(
                    it.rule().id(),
                    it.code(),
                    Objects.requireNonNullElse(it.scope().license(), "")))
        .toList();
  }
}
