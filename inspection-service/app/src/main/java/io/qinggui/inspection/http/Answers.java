package io.qinggui.inspection.http;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.platform.command.Outcome;

/** Answers are made of what was recorded, so that a repeat gets the first answer again. */
final class Answers {

  private Answers() {}

  static <T extends InspectionEvent> T first(
      Outcome.Applied<InspectionEvent> applied, Class<T> type) {
    return type.cast(applied.recorded().getFirst().event());
  }
}
