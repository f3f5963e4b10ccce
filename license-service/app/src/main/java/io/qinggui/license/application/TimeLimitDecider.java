package io.qinggui.license.application;

import io.qinggui.license.language.TimeLimitCommand;
import io.qinggui.license.language.TimeLimitCommand.AnnounceTimeLimit;
import io.qinggui.license.language.TimeLimitEvent;
import io.qinggui.license.language.TimeLimitEvent.TimeLimitPassed;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import java.util.HashSet;
import java.util.Set;

/**
 * Decides over {@code time-limit/<applicationId>}: of each kind a passed limit is announced once,
 * whatever a calendar or a correction makes of its day afterwards.
 */
public final class TimeLimitDecider
    implements Decider<TimeLimitCommand, TimeLimitEvent, Set<String>> {

  @Override
  public Set<String> initial() {
    return Set.of();
  }

  @Override
  public Decision<TimeLimitEvent> decide(TimeLimitCommand command, Set<String> announced) {
    return switch (command) {
      case AnnounceTimeLimit it ->
          announced.contains(it.what().name())
              ? Decision.accept()
              : Decision.accept(
                  new TimeLimitPassed(
                      it.operatorId(), it.applicationId(), it.issuer(), it.what().name(), it.on()));
    };
  }

  @Override
  public Set<String> evolve(Set<String> announced, TimeLimitEvent event) {
    return switch (event) {
      case TimeLimitPassed it -> {
        Set<String> more = new HashSet<>(announced);
        more.add(it.what());
        yield Set.copyOf(more);
      }
    };
  }
}
