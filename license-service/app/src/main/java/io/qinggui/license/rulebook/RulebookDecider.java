package io.qinggui.license.rulebook;

import io.qinggui.license.language.AmendRulebook;
import io.qinggui.license.language.AmendmentWithdrawn;
import io.qinggui.license.language.CorrectAmendment;
import io.qinggui.license.language.RulebookAmended;
import io.qinggui.license.language.RulebookCommand;
import io.qinggui.license.language.RulebookEvent;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.HashMap;
import java.util.Map;

/** Decides what may be added to the rulebook: values that the rules know and can read. */
public final class RulebookDecider
    implements Decider<RulebookCommand, RulebookEvent, RulebookState> {

  @Override
  public RulebookState initial() {
    return new RulebookState(Map.of());
  }

  @Override
  public Decision<RulebookEvent> decide(RulebookCommand command, RulebookState state) {
    return switch (command) {
      case AmendRulebook amendment -> amend(amendment, state);
      case CorrectAmendment correction -> throw Decider.impossible(correction, state);
    };
  }

  @Override
  public RulebookState evolve(RulebookState state, RulebookEvent event) {
    return switch (event) {
      case RulebookAmended amended -> {
        Map<String, RulebookAmended> more = new HashMap<>(state.amendments());
        more.put(amended.amendmentId(), amended);
        yield new RulebookState(Map.copyOf(more));
      }
      case AmendmentWithdrawn withdrawn -> throw Decider.impossible(withdrawn, state);
    };
  }

  private static Decision<RulebookEvent> amend(AmendRulebook command, RulebookState state) {
    RulebookAmended amended =
        new RulebookAmended(
            command.amendmentId(),
            command.basis(),
            command.publishedOn(),
            command.inForceFrom(),
            command.values());
    RulebookAmended before = state.amendments().get(command.amendmentId());
    if (before == null) {
      return AmendmentProblems.firstOf(command.values())
          .<Decision<RulebookEvent>>map(Decision::reject)
          .orElseGet(() -> Decision.accept(amended));
    }
    return Decision.reject(
        Rejection.conflict(
            amended.equals(before) ? "already-amended" : "amended-differently",
            Map.of("amendmentId", command.amendmentId())));
  }
}
