package io.qinggui.license.language;

import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of {@code calendar/<year>}. */
public sealed interface CalendarCommand extends Command {

  /** The year. */
  int year();

  /** Who asks. */
  Filer by();

  @Override
  default String stream() {
    return streamOf(year());
  }

  /** The stream of a year. */
  static String streamOf(int year) {
    return "calendar/" + year;
  }

  /** Record the working days of a year. */
  record RecordCalendar(
      int year, Filer by, List<LocalDate> holidays, List<LocalDate> workingWeekends, String basis)
      implements CalendarCommand {

    /** Copies the lists. */
    public RecordCalendar {
      holidays = List.copyOf(holidays);
      workingWeekends = List.copyOf(workingWeekends);
    }
  }

  /** Withdraw a calendar that was recorded wrongly, and perhaps record the right one. */
  record CorrectCalendar(
      int year,
      Filer by,
      String eventId,
      String reason,
      @Nullable CalendarCommand replacement,
      EventIds ids)
      implements CalendarCommand, Correction<CalendarCommand> {}
}
