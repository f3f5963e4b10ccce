package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import io.qinggui.platform.decider.Withdrawal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens on {@code calendar/<year>}. */
public sealed interface CalendarEvent extends LicenseServiceEvent {

  /** The subject of all of them: they concern no operator. */
  String SUBJECT = "calendar";

  /** The year. */
  int year();

  @Override
  default String subject() {
    return SUBJECT;
  }

  /**
   * The State Council arranged the working days of a year.
   *
   * @param holidays days off, in order
   * @param workingWeekends Saturdays and Sundays on which work is made up for, in order
   * @param basis the document
   */
  @EventType("io.qinggui.license.calendar-recorded")
  record CalendarRecorded(
      int year, List<LocalDate> holidays, List<LocalDate> workingWeekends, String basis)
      implements CalendarEvent {

    /** Copies the lists, in order. */
    public CalendarRecorded {
      holidays = holidays.stream().sorted().distinct().toList();
      workingWeekends = workingWeekends.stream().sorted().distinct().toList();
    }

    @Override
    public LocalDate legalDate() {
      return LocalDate.of(year, 1, 1);
    }
  }

  /**
   * A calendar was recorded wrongly and does not count.
   *
   * @param eventId event of that calendar
   * @param type its stable type name
   * @param reason why, in the words of who withdrew it
   * @param replacedBy event of the right calendar, absent when nothing takes its place
   */
  @EventType("io.qinggui.license.calendar-withdrawn")
  record CalendarWithdrawn(
      int year, String eventId, String type, String reason, @Nullable String replacedBy)
      implements CalendarEvent, Withdrawal {

    @Override
    public LocalDate legalDate() {
      return LocalDate.of(year, 1, 1);
    }
  }
}
