package io.qinggui.license.language;

import io.qinggui.platform.decider.Command;

/** What may be asked of {@code rulebook}. */
public sealed interface RulebookCommand extends Command permits AmendRulebook, CorrectAmendment {

  @Override
  default String stream() {
    return RulebookEvent.STREAM;
  }
}
