package io.qinggui.inspection.language;

import io.qinggui.inspection.language.TimeLimitEvent.TimeLimitPassed;
import io.qinggui.platform.decider.Command;

/** Tell that a last day passed, unless that was told before. */
public record TellTimeLimit(TimeLimitPassed passed) implements Command {

  @Override
  public String stream() {
    return TimeLimitEvent.streamOf(passed.limitId());
  }
}
