package io.qinggui.operator.succession;

import io.qinggui.operator.language.SuccessionCommand;
import io.qinggui.operator.language.SuccessionCommand.LeaveSuccessions;
import io.qinggui.operator.language.SuccessionCommand.NoteSuccession;
import io.qinggui.operator.language.SuccessionCommand.NoteSuccessionWithdrawal;
import io.qinggui.operator.language.SuccessionEvent;
import io.qinggui.operator.language.SuccessionEvent.SuccessionNoted;
import io.qinggui.operator.language.SuccessionEvent.SuccessionWithdrawalNoted;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.List;
import java.util.Map;

/**
 * Decides over {@code successions}. Every succession is noted here in the append that records it,
 * so that two of one moment see each other.
 */
public final class SuccessionChainsDecider
    implements Decider<SuccessionCommand, SuccessionEvent, SuccessionChains> {

  @Override
  public SuccessionChains initial() {
    return SuccessionChains.NONE;
  }

  @Override
  public Decision<SuccessionEvent> decide(SuccessionCommand command, SuccessionChains chains) {
    return switch (command) {
      case NoteSuccession it -> note(it, chains);
      case NoteSuccessionWithdrawal(var eventId, var countedFrom) ->
          chains.all().containsKey(eventId)
              ? Decision.accept(new SuccessionWithdrawalNoted(eventId, countedFrom))
              : Decision.accept();
      case LeaveSuccessions it -> leave(it, chains);
    };
  }

  private static Decision<SuccessionEvent> note(NoteSuccession it, SuccessionChains chains) {
    List<String> wayBack = chains.way(it.successorId(), it.predecessorId());
    return wayBack.isEmpty()
        ? Decision.accept(
            new SuccessionNoted(
                it.eventId(), it.predecessorId(), it.successorId(), it.effectiveOn()))
        : Decision.reject(Rejection.conflict("succession-circle", Map.of("way", wayBack)));
  }

  private static Decision<SuccessionEvent> leave(LeaveSuccessions it, SuccessionChains chains) {
    List<String> naming = chains.naming(it.operatorId());
    return naming.isEmpty()
        ? Decision.accept()
        : Decision.reject(
            Rejection.conflict(
                "has-dependents", Map.of("eventId", it.entryId(), "dependents", naming)));
  }

  @Override
  public SuccessionChains evolve(SuccessionChains chains, SuccessionEvent event) {
    return chains.with(event);
  }
}
