package io.qinggui.license.language;

import io.qinggui.platform.decider.Command;

/** What may be asked of {@code reminder/<operatorId>}. */
public sealed interface ReminderCommand extends Command permits RemindOfDeadlines {

  /** The stream of what an operator's deadlines were reminded of. */
  static String streamOf(String operatorId) {
    return "reminder/" + operatorId;
  }
}
