package io.qinggui.license.calendar.http;

import io.qinggui.license.calendar.runtime.Calendars;
import io.qinggui.license.language.CalendarCommand;
import io.qinggui.license.language.CalendarCommand.CorrectCalendar;
import io.qinggui.license.language.CalendarCommand.RecordCalendar;
import io.qinggui.license.language.CalendarEvent.CalendarRecorded;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.correction.CorrectionAnswer;
import io.qinggui.platform.web.correction.CorrectionBody;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.BodyReader;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.read.AsOf;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The State Council's calendars, recorded by the ministry. */
@RestController
class CalendarsController {

  private static final String CALENDARS = "/api/v1/calendars";
  private static final String CALENDAR = CALENDARS + "/{year}";

  private final Commands<LicenseServiceEvent> commands;
  private final WriteAnswers answers;
  private final Calendars calendars;
  private final Replacements<LicenseServiceEvent, CalendarCommand> replacements;

  CalendarsController(
      Commands<LicenseServiceEvent> commands,
      WriteAnswers answers,
      Calendars calendars,
      Ledger ledger,
      EventCatalog<LicenseServiceEvent> catalog,
      BodyReader bodies) {
    this.commands = commands;
    this.answers = answers;
    this.calendars = calendars;
    this.replacements =
        new Replacements<LicenseServiceEvent, CalendarCommand>(ledger, catalog, bodies)
            .with(
                CalendarRecorded.class,
                Calendar.class,
                (body, wrong, request) -> command(body, request));
  }

  record Calendar(
      @Min(1949) @Max(2200) int year,
      @Size(max = 366) List<LocalDate> holidays,
      @Size(max = 105) List<LocalDate> workingWeekends,
      @ValidText(max = 200) String basis)
      implements Noted {}

  @Operation(summary = "Record the working days of a year")
  @PostMapping(CALENDARS)
  Created<CalendarView> record(@RequestBody Calendar body, CommandRequest request) {
    return answers.created(
        commands.send(command(body, request), request.context()),
        applied -> location(body.year()),
        applied -> CalendarView.of(applied.recorded().getFirst()));
  }

  @Operation(summary = "Correct the working days of a year")
  @PostMapping(CALENDAR + "/corrections")
  Created<CorrectionAnswer> correct(
      @PathVariable @Min(1949) @Max(2200) int year,
      @RequestBody CorrectionBody body,
      CommandRequest request) {
    CorrectCalendar command =
        new CorrectCalendar(
            year,
            request.caller().filer(),
            body.eventId(),
            body.reason(),
            replacements.read(CalendarCommand.streamOf(year), body, request),
            new EventIds(request.commandId()));
    return answers.created(
        commands.send(command, request.context()),
        applied -> location(year),
        applied -> CorrectionAnswer.of(applied, body.eventId()));
  }

  @Operation(summary = "The working days of a year")
  @GetMapping(CALENDAR)
  CalendarView calendar(@PathVariable @Min(1949) @Max(2200) int year, AsOf asOf) {
    return calendars
        .of(year, asOf.knownAt())
        .map(CalendarView::of)
        .orElseGet(() -> CalendarView.none(year));
  }

  private static RecordCalendar command(Calendar body, CommandRequest request) {
    return new RecordCalendar(
        body.year(),
        request.caller().filer(),
        body.holidays(),
        body.workingWeekends(),
        body.basis());
  }

  private static String location(int year) {
    return WriteAnswers.path(CALENDAR, year);
  }
}
