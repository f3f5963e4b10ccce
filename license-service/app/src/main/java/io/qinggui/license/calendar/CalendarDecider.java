package io.qinggui.license.calendar;

import io.qinggui.license.language.CalendarCommand;
import io.qinggui.license.language.CalendarCommand.CorrectCalendar;
import io.qinggui.license.language.CalendarCommand.RecordCalendar;
import io.qinggui.license.language.CalendarEvent;
import io.qinggui.license.language.CalendarEvent.CalendarRecorded;
import io.qinggui.license.language.CalendarEvent.CalendarWithdrawn;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Decides over {@code calendar/<year>}: one calendar for each year, recorded by the ministry. */
public final class CalendarDecider
    implements Decider<CalendarCommand, CalendarEvent, Optional<CalendarRecorded>> {

  @Override
  public Optional<CalendarRecorded> initial() {
    return Optional.empty();
  }

  @Override
  public Decision<CalendarEvent> decide(CalendarCommand command, Optional<CalendarRecorded> state) {
    return switch (command) {
      case RecordCalendar it -> decide(it, state);
      case CorrectCalendar it -> throw Decider.impossible(it, state);
    };
  }

  private static Decision<CalendarEvent> decide(
      RecordCalendar command, Optional<CalendarRecorded> before) {
    CalendarRecorded calendar =
        new CalendarRecorded(
            command.year(), command.holidays(), command.workingWeekends(), command.basis());
    return Decision.unless(
        Checks.all(
            Checks.entitled(command.by().ministry()),
            outside("/holidays", command.holidays(), command.year()),
            outside("/workingWeekends", command.workingWeekends(), command.year()),
            noWeekend(command.workingWeekends()),
            before.map(
                it ->
                    Rejection.conflict(
                        it.equals(calendar) ? "already-recorded" : "recorded-differently",
                        Map.of("year", it.year())))),
        () -> calendar);
  }

  private static Optional<Rejection> outside(String field, List<LocalDate> dates, int year) {
    return first(field, dates, "another-year", it -> it.getYear() != year);
  }

  private static Optional<Rejection> noWeekend(List<LocalDate> dates) {
    return first(
        "/workingWeekends",
        dates,
        "no-weekend",
        it -> it.getDayOfWeek() != DayOfWeek.SATURDAY && it.getDayOfWeek() != DayOfWeek.SUNDAY);
  }

  private static Optional<Rejection> first(
      String field, List<LocalDate> dates, String code, Predicate<LocalDate> wrong) {
    return IntStream.range(0, dates.size())
        .filter(i -> wrong.test(dates.get(i)))
        .mapToObj(i -> Rejection.invalid(code, field + "/" + i))
        .findFirst();
  }

  @Override
  public Optional<CalendarRecorded> evolve(Optional<CalendarRecorded> state, CalendarEvent event) {
    return switch (event) {
      case CalendarRecorded it when state.isEmpty() -> Optional.of(it);
      case CalendarRecorded it -> throw Decider.impossible(it, state);
      case CalendarWithdrawn it -> throw Decider.impossible(it, state);
    };
  }
}
