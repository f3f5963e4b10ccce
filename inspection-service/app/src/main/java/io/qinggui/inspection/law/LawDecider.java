package io.qinggui.inspection.law;

import io.qinggui.inspection.language.LawEvent;
import io.qinggui.inspection.language.LawEvent.LawFactNoted;
import io.qinggui.inspection.language.NoteLawFact;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import java.util.HashSet;
import java.util.Set;

/** Notes each event once. Nothing is refused: it has been decided where it was born. */
public final class LawDecider implements Decider<NoteLawFact, LawEvent, Set<String>> {

  @Override
  public Set<String> initial() {
    return Set.of();
  }

  @Override
  public Decision<LawEvent> decide(NoteLawFact command, Set<String> noted) {
    return noted.contains(command.fact().eventId())
        ? Decision.accept()
        : Decision.accept(command.fact());
  }

  @Override
  public Set<String> evolve(Set<String> noted, LawEvent event) {
    Set<String> more = new HashSet<>(noted);
    more.add(((LawFactNoted) event).eventId());
    return Set.copyOf(more);
  }
}
