package io.qinggui.license.rules.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Days on which the authorities work. They are recorded for each year, as the State Council
 * announces them, and not computed. A year that nothing is recorded of counts Monday to Friday.
 */
public final class WorkingDays {

  /** Nothing is recorded of any year. */
  public static final WorkingDays MONDAY_TO_FRIDAY = new WorkingDays(Map.of());

  private final Map<Integer, Year> years;

  /**
   * What was announced of a year.
   *
   * @param holidays days off, whichever day of the week
   * @param workingWeekends Saturdays and Sundays on which work is made up for
   */
  public record Year(Set<LocalDate> holidays, Set<LocalDate> workingWeekends) {

    /** Copies the sets. */
    public Year {
      holidays = Set.copyOf(holidays);
      workingWeekends = Set.copyOf(workingWeekends);
    }
  }

  private WorkingDays(Map<Integer, Year> years) {
    this.years = Map.copyOf(years);
  }

  /** These, and what was announced of one more year. */
  public WorkingDays with(int year, Year announced) {
    Map<Integer, Year> more = new HashMap<>(years);
    more.put(year, announced);
    return new WorkingDays(more);
  }

  /** Whether it is worked on that day. */
  public boolean isWorkingDay(LocalDate date) {
    Year year = years.get(date.getYear());
    boolean weekend =
        date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    return year == null
        ? !weekend
        : !year.holidays().contains(date) && (!weekend || year.workingWeekends().contains(date));
  }

  /** The years of these dates, first and last included, of which nothing is recorded. */
  public Set<Integer> unknownYears(LocalDate first, LocalDate last) {
    Set<Integer> unknown = new TreeSet<>();
    for (int year = first.getYear(); year <= last.getYear(); year++) {
      if (!years.containsKey(year)) {
        unknown.add(year);
      }
    }
    return unknown;
  }
}
