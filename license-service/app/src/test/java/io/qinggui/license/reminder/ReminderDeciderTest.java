package io.qinggui.license.reminder;

import static io.qinggui.license.Examples.NUMBER;
import static io.qinggui.license.Examples.QINGXI;
import static io.qinggui.license.Examples.date;

import io.qinggui.license.language.DeadlineApproaching;
import io.qinggui.license.language.DueReminder;
import io.qinggui.license.language.RemindOfDeadlines;
import io.qinggui.license.language.ReminderCommand;
import io.qinggui.license.language.ReminderEvent;
import io.qinggui.platform.testkit.DeciderFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReminderDeciderTest {

  private static final String END = "2019-05-01";

  private final DeciderFixture<ReminderCommand, ReminderEvent, Reminded> reminders =
      DeciderFixture.of(new ReminderDecider());

  @Test
  void a_reminder_tells_how_many_days_are_left() {
    reminders.when(remind("2019-04-01", end(30))).then(told(30, 30));
    reminders.when(remind("2019-04-06", end(30))).then(told(25, 30));
  }

  @Test
  void it_is_told_once() {
    reminders
        .givenCommands(remind("2019-04-01", end(30)))
        .when(remind("2019-04-02", end(30)))
        .thenNothing();
  }

  @Test
  void a_nearer_one_is_told_and_a_farther_one_never_again() {
    reminders
        .givenCommands(remind("2019-04-01", end(30)))
        .when(remind("2019-04-24", end(7)))
        .then(told(7, 7));
    reminders
        .givenCommands(remind("2019-04-24", end(7)))
        .when(remind("2019-04-24", end(30)))
        .thenNothing();
  }

  @Test
  void a_deadline_that_has_moved_is_another_one() {
    DueReminder moved =
        new DueReminder("STANDING_CHANGE", date("2019-06-01"), 30, null, null, null);
    reminders
        .givenCommands(remind("2019-04-24", end(7)))
        .when(remind("2019-05-02", moved))
        .then(
            new DeadlineApproaching(
                QINGXI, "STANDING_CHANGE", date("2019-06-01"), 30, 30, null, null, null));
  }

  @Test
  void licenses_and_applications_that_are_due_on_one_day_are_told_apart() {
    DueReminder renewal = new DueReminder("RENEWAL_DUE", date(END), 30, NUMBER, null, null);
    DueReminder other = new DueReminder("RENEWAL_DUE", date(END), 30, "浙B1-20140027", null, null);
    DueReminder decision =
        new DueReminder("APPLICATION_DECISION", date(END), 30, null, "AP-33-1", "33");
    reminders
        .givenCommands(remind("2019-04-01", renewal))
        .when(remind("2019-04-01", renewal, other, decision))
        .then(
            new DeadlineApproaching(
                QINGXI, "RENEWAL_DUE", date(END), 30, 30, "浙B1-20140027", null, null),
            new DeadlineApproaching(
                QINGXI, "APPLICATION_DECISION", date(END), 30, 30, null, "AP-33-1", "33"));
  }

  private static RemindOfDeadlines remind(String today, DueReminder... due) {
    return new RemindOfDeadlines(QINGXI, date(today), List.of(due));
  }

  private static DueReminder end(int daysBefore) {
    return new DueReminder("STANDING_CHANGE", date(END), daysBefore, null, null, null);
  }

  private static DeadlineApproaching told(int daysLeft, int daysBefore) {
    return new DeadlineApproaching(
        QINGXI, "STANDING_CHANGE", date(END), daysLeft, daysBefore, null, null, null);
  }
}
