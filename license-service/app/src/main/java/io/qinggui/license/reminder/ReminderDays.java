package io.qinggui.license.reminder;

import static java.time.temporal.ChronoUnit.DAYS;

import io.qinggui.license.rules.book.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;

/**
 * On how many days before a deadline it is reminded of.
 *
 * @param days the last reminder first
 */
public record ReminderDays(List<Integer> days) {

  /** Copies the list. */
  public ReminderDays {
    days = List.copyOf(days);
  }

  /** Dates, the first and the last included. */
  public record Stretch(LocalDate first, LocalDate last) {}

  /** What the rulebook says on a day. */
  public static ReminderDays on(LocalDate today, Rulebook rulebook) {
    SortedSet<Integer> days = rulebook.on(today).reminderDays();
    return new ReminderDays(List.copyOf(days));
  }

  /** The last date that is reminded of today. */
  public LocalDate horizon(LocalDate today) {
    return today.plusDays(days.getLast());
  }

  /** The nearest reminder of a date that has become due by today; empty before the first one. */
  public OptionalInt due(LocalDate today, LocalDate date) {
    long left = DAYS.between(today, date);
    return days.stream().mapToInt(Integer::intValue).filter(it -> left <= it).findFirst();
  }

  /** The dates for which a reminder has become due after a day, up to today. */
  public List<Stretch> dueSince(LocalDate last, LocalDate today) {
    List<Stretch> stretches = new ArrayList<>();
    for (int each : days) {
      LocalDate first = last.plusDays(each + 1L);
      stretches.add(new Stretch(first.isBefore(today) ? today : first, today.plusDays(each)));
    }
    return stretches;
  }
}
