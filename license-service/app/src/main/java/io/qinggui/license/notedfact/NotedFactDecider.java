package io.qinggui.license.notedfact;

import io.qinggui.license.language.NoteFact;
import io.qinggui.license.language.NotedFact;
import io.qinggui.license.language.StandingCommand;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import java.util.HashSet;
import java.util.Set;

/** Notes each fact once. Nothing is refused: it has been decided where it was born. */
public final class NotedFactDecider implements Decider<StandingCommand, NotedFact, AlreadyNoted> {

  @Override
  public AlreadyNoted initial() {
    return new AlreadyNoted(Set.of());
  }

  @Override
  public Decision<NotedFact> decide(StandingCommand command, AlreadyNoted state) {
    return switch (command) {
      case NoteFact(NotedFact fact) ->
          state.eventIds().contains(fact.source().eventId())
              ? Decision.accept()
              : Decision.accept(fact);
    };
  }

  @Override
  public AlreadyNoted evolve(AlreadyNoted state, NotedFact event) {
    Set<String> more = new HashSet<>(state.eventIds());
    more.add(event.source().eventId());
    return new AlreadyNoted(Set.copyOf(more));
  }
}
