package io.qinggui.license.rulebook;

import io.qinggui.license.language.AmendRulebook;
import io.qinggui.license.language.AmendmentWithdrawn;
import io.qinggui.license.language.CorrectAmendment;
import io.qinggui.license.language.RulebookAmended;
import io.qinggui.license.language.RulebookCommand;
import io.qinggui.license.language.RulebookEvent;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.Corrections;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.History;
import io.qinggui.platform.decider.History.Fact;
import io.qinggui.platform.decider.Rejection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Putting right what was recorded of the law: by the ministry. */
public final class AmendmentCorrections
    implements Corrections<RulebookCommand, RulebookEvent, RulebookState> {

  @Override
  public Rejection unknown(Correction<RulebookCommand> correction) {
    return Rejection.notFound("fact-unknown", Map.of("eventId", correction.eventId()));
  }

  @Override
  public Optional<Rejection> refusal(
      Correction<RulebookCommand> correction,
      Fact<RulebookEvent> fact,
      History<RulebookEvent, RulebookState> history) {
    return Checks.all(
        Checks.entitled(correction.by().ministry()),
        Checks.that(
            isOf(fact, correction.replacement()),
            () -> Rejection.invalid("identity-cannot-change", "/replacement/amendmentId")));
  }

  private static boolean isOf(Fact<RulebookEvent> fact, @Nullable RulebookCommand replacement) {
    return switch (replacement) {
      case null -> true;
      case AmendRulebook again -> again.amendmentId().equals(idOf(fact.event()));
      case CorrectAmendment correction -> throw Decider.impossible(correction, fact);
    };
  }

  private static String idOf(RulebookEvent event) {
    return switch (event) {
      case RulebookAmended amended -> amended.amendmentId();
      case AmendmentWithdrawn withdrawn -> withdrawn.amendmentId();
    };
  }

  @Override
  public RulebookEvent withdrawn(
      Correction<RulebookCommand> correction,
      Fact<RulebookEvent> fact,
      @Nullable String replacedBy) {
    return new AmendmentWithdrawn(
        idOf(fact.event()),
        fact.id(),
        DomainEvent.typeOf(fact.event()),
        correction.reason(),
        fact.event().legalDate(),
        replacedBy);
  }
}
