package io.qinggui.license.noting;

import io.qinggui.license.language.NoteFact;
import io.qinggui.license.language.NotedFact;
import io.qinggui.license.language.StandingCommand;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import java.util.HashSet;
import java.util.Set;

/** Notes each fact once. Nothing is refused: it has been decided where it was born. */
public final class NotingDecider implements Decider<StandingCommand, NotedFact, NotedFacts> {

  @Override
  public NotedFacts initial() {
    return new NotedFacts(Set.of());
  }

  @Override
  public Decision<NotedFact> decide(StandingCommand command, NotedFacts state) {
    return switch (command) {
      case NoteFact(NotedFact fact) ->
          state.eventIds().contains(fact.source().eventId())
              ? Decision.accept()
              : Decision.accept(fact);
    };
  }

  @Override
  public NotedFacts evolve(NotedFacts state, NotedFact event) {
    Set<String> more = new HashSet<>(state.eventIds());
    more.add(event.source().eventId());
    return new NotedFacts(Set.copyOf(more));
  }
}
