package io.qinggui.license.language;

import java.time.LocalDate;
import java.util.List;

/**
 * Remind of what has not been reminded of among an operator's deadlines.
 *
 * @param today day in Beijing
 * @param reminders all that have become due by today
 */
public record RemindOfDeadlines(String operatorId, LocalDate today, List<DueReminder> reminders)
    implements ReminderCommand {

  /** Copies the list. */
  public RemindOfDeadlines {
    reminders = List.copyOf(reminders);
  }

  @Override
  public String stream() {
    return ReminderCommand.streamOf(operatorId);
  }
}
