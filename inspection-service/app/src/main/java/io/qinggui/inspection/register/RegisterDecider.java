package io.qinggui.inspection.register;

import io.qinggui.inspection.language.NoteLicenseFact;
import io.qinggui.inspection.language.RegisterEvent;
import io.qinggui.inspection.language.RegisterEvent.LicenseFactNoted;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import java.util.HashSet;
import java.util.Set;

/** Notes each event once. Nothing is refused: it has been decided where it was born. */
public final class RegisterDecider implements Decider<NoteLicenseFact, RegisterEvent, Set<String>> {

  @Override
  public Set<String> initial() {
    return Set.of();
  }

  @Override
  public Decision<RegisterEvent> decide(NoteLicenseFact command, Set<String> noted) {
    return noted.contains(command.fact().eventId())
        ? Decision.accept()
        : Decision.accept(command.fact());
  }

  @Override
  public Set<String> evolve(Set<String> noted, RegisterEvent event) {
    Set<String> more = new HashSet<>(noted);
    more.add(((LicenseFactNoted) event).eventId());
    return Set.copyOf(more);
  }
}
