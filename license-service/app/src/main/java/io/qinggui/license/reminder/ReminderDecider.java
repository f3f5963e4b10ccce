package io.qinggui.license.reminder;

import static java.time.temporal.ChronoUnit.DAYS;

import io.qinggui.license.language.DeadlineApproaching;
import io.qinggui.license.language.DueReminder;
import io.qinggui.license.language.RemindOfDeadlines;
import io.qinggui.license.language.ReminderCommand;
import io.qinggui.license.language.ReminderEvent;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;

/** Decides which of the reminders that are due are still to be told. */
public final class ReminderDecider implements Decider<ReminderCommand, ReminderEvent, Reminded> {

  @Override
  public Reminded initial() {
    return Reminded.NOTHING;
  }

  @Override
  public Decision<ReminderEvent> decide(ReminderCommand command, Reminded state) {
    return switch (command) {
      case RemindOfDeadlines remind ->
          new Decision.Accepted<>(
              remind.reminders().stream()
                  .filter(state::isNews)
                  .<ReminderEvent>map(it -> approaching(remind, it))
                  .toList());
    };
  }

  @Override
  public Reminded evolve(Reminded state, ReminderEvent event) {
    return switch (event) {
      case DeadlineApproaching told -> state.with(told);
    };
  }

  private static DeadlineApproaching approaching(RemindOfDeadlines command, DueReminder due) {
    return new DeadlineApproaching(
        command.operatorId(),
        due.what(),
        due.on(),
        Math.toIntExact(DAYS.between(command.today(), due.on())),
        due.daysBefore(),
        due.licenseNumber(),
        due.applicationId(),
        due.issuer());
  }
}
