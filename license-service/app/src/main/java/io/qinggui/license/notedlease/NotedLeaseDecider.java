package io.qinggui.license.notedlease;

import io.qinggui.license.language.LeaseNote;
import io.qinggui.license.language.NoteLease;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import java.util.HashSet;
import java.util.Set;

/** Notes each event of a lease once. Nothing is refused: it has been decided where it was born. */
public final class NotedLeaseDecider implements Decider<NoteLease, LeaseNote, Set<String>> {

  @Override
  public Set<String> initial() {
    return Set.of();
  }

  @Override
  public Decision<LeaseNote> decide(NoteLease command, Set<String> noted) {
    return noted.contains(command.note().source().eventId())
        ? Decision.accept()
        : Decision.accept(command.note());
  }

  @Override
  public Set<String> evolve(Set<String> noted, LeaseNote event) {
    Set<String> more = new HashSet<>(noted);
    more.add(event.source().eventId());
    return Set.copyOf(more);
  }
}
