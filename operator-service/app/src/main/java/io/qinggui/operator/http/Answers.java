package io.qinggui.operator.http;

import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.platform.command.Outcome;

/** Answers are made of what was recorded, so that a repeat gets the first answer again. */
final class Answers {

  private Answers() {}

  static <T extends OperatorEvent> T first(Outcome.Applied<OperatorEvent> applied, Class<T> type) {
    return type.cast(applied.recorded().getFirst().event());
  }
}
