package io.qinggui.license.calendar.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.license.language.CalendarEvent.CalendarRecorded;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.platform.command.Recorded;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The working days of a year.
 *
 * @param recorded whether anything is recorded of it; otherwise Monday to Friday count
 * @param eventId event that recorded it, for a correction
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CalendarView(
    int year,
    boolean recorded,
    List<LocalDate> holidays,
    List<LocalDate> workingWeekends,
    @Nullable String basis,
    @Nullable String eventId,
    @Nullable String recordedAt) {

  static CalendarView none(int year) {
    return new CalendarView(year, false, List.of(), List.of(), null, null, null);
  }

  static CalendarView of(Recorded<LicenseServiceEvent> recorded) {
    if (recorded.event() instanceof CalendarRecorded it) {
      return new CalendarView(
          it.year(),
          true,
          it.holidays(),
          it.workingWeekends(),
          it.basis(),
          recorded.entry().id(),
          recorded.entry().recordedAt().toString());
    }
    throw new IllegalStateException(recorded.event() + " is no calendar");
  }
}
