package io.qinggui.inspection.language;

import io.qinggui.inspection.language.LawEvent.LawFactNoted;
import io.qinggui.platform.decider.Command;

/** Note what the license service told of the rulebook. */
public record NoteLawFact(LawFactNoted fact) implements Command {

  @Override
  public String stream() {
    return LawEvent.STREAM;
  }
}
