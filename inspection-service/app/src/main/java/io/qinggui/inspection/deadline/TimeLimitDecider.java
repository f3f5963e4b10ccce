package io.qinggui.inspection.deadline;

import io.qinggui.inspection.language.TellTimeLimit;
import io.qinggui.inspection.language.TimeLimitEvent;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;

/** Tells each last day once. */
public final class TimeLimitDecider implements Decider<TellTimeLimit, TimeLimitEvent, Boolean> {

  @Override
  public Boolean initial() {
    return false;
  }

  @Override
  public Decision<TimeLimitEvent> decide(TellTimeLimit command, Boolean told) {
    return told ? Decision.accept() : Decision.accept(command.passed());
  }

  @Override
  public Boolean evolve(Boolean told, TimeLimitEvent event) {
    return true;
  }
}
