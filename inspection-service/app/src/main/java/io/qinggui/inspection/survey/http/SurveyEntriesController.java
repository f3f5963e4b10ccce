package io.qinggui.inspection.survey.http;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.SurveyCommand.IdentifySurveyEntry;
import io.qinggui.inspection.language.SurveyCommand.RecordSurveyEntry;
import io.qinggui.inspection.language.SurveyEvent;
import io.qinggui.inspection.language.SurveyEvent.SurveyEntryIdentified;
import io.qinggui.inspection.language.SurveyEvent.SurveyEntryRecorded;
import io.qinggui.inspection.survey.SurveyFile;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.FoldedStreams;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.input.BodyReader;
import io.qinggui.platform.web.input.JsonLines;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.ProblemTranslator;
import io.qinggui.platform.web.read.Clocks;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.LineCommands;
import io.qinggui.platform.web.write.LineOutcomes;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was seen in a survey, entry by entry. */
@RestController
class SurveyEntriesController {

  private static final String ENTRIES = SurveysController.SURVEY + "/entries";
  private static final int MOST = 1_000_000;

  private final Commands<InspectionEvent> commands;
  private final LineCommands<InspectionEvent> lines;
  private final WriteAnswers answers;
  private final FoldedStreams<SurveyEvent, SurveyFile> files;
  private final Clocks clocks;
  private final Today today;

  SurveyEntriesController(
      Commands<InspectionEvent> commands,
      Ledger ledger,
      BodyReader bodies,
      ProblemTranslator problems,
      WriteAnswers answers,
      FoldedStreams<SurveyEvent, SurveyFile> files,
      Clocks clocks,
      Today today) {
    this.commands = commands;
    this.lines = new LineCommands<>(commands, ledger, bodies, problems);
    this.answers = answers;
    this.files = files;
    this.clocks = clocks;
    this.today = today;
  }

  record Identified(String surveyId, int entry, String operatorId) {

    static Identified of(SurveyEntryIdentified event) {
      return new Identified(event.surveyId(), event.entry(), event.operatorId());
    }
  }

  @Operation(summary = "Record what was seen of an operator in a survey")
  @PostMapping(ENTRIES)
  Created<SurveyEntryView> record(
      @PathVariable @ValidText(max = 64) String surveyId,
      @RequestBody SurveyBodies.Entry body,
      CommandRequest request) {
    return answers.created(
        commands.send(
            body.command(surveyId, request.caller().filer(), today.date()), request.context()),
        applied -> WriteAnswers.path(SurveysController.SURVEY, surveyId),
        applied ->
            SurveyEntryView.of(
                new SurveyFile.Entry(applied.first(SurveyEntryRecorded.class), null)));
  }

  @Operation(
      summary =
          "Record up to 1,000 entries of a survey, one in each line: the body is"
              + " application/x-ndjson")
  @PostMapping(path = ENTRIES + "/batch", consumes = JsonLines.CONTENT_TYPE)
  ResponseEntity<LineOutcomes> record(
      @PathVariable @ValidText(max = 64) String surveyId,
      @RequestBody String body,
      CommandRequest request) {
    return lines.send(body, request, SurveyBodies.Entry.class, new Recordings(surveyId, request));
  }

  /** The lines of one request. */
  private final class Recordings
      implements LineCommands.Lines<SurveyBodies.Entry, RecordSurveyEntry, InspectionEvent> {

    private final String surveyId;
    private final CommandRequest request;

    Recordings(String surveyId, CommandRequest request) {
      this.surveyId = surveyId;
      this.request = request;
    }

    @Override
    public RecordSurveyEntry command(SurveyBodies.Entry body) {
      return body.command(surveyId, request.caller().filer(), today.date());
    }

    @Override
    public Map<String, Object> resource(RecordSurveyEntry command) {
      return Map.of();
    }

    @Override
    public Map<String, Object> resource(
        RecordSurveyEntry command, Outcome.Applied<InspectionEvent> applied) {
      return Map.of("entry", applied.first(SurveyEntryRecorded.class).entry());
    }
  }

  @Operation(summary = "Say which operator it was that an entry only names")
  @PostMapping(ENTRIES + "/{entry}/identification")
  Created<Identified> identify(
      @PathVariable @ValidText(max = 64) String surveyId,
      @PathVariable @Min(1) @Max(MOST) int entry,
      @RequestBody SurveyBodies.Identification body,
      CommandRequest request) {
    IdentifySurveyEntry command =
        new IdentifySurveyEntry(surveyId, entry, body.operatorId(), request.caller().filer());
    return answers.created(
        commands.send(command, request.context()),
        applied -> WriteAnswers.path(SurveysController.SURVEY, surveyId),
        applied -> Identified.of(applied.first(SurveyEntryIdentified.class)));
  }

  @Operation(summary = "The entries of a survey")
  @GetMapping(ENTRIES)
  Page<SurveyEntryView> entries(
      @PathVariable @ValidText(max = 64) String surveyId,
      @RequestParam(required = false) @Nullable Boolean identified,
      @RequestParam(required = false) @Nullable Boolean running,
      @RequestParam(required = false) @Nullable Instant knownAt,
      PageRequest page,
      Caller caller) {
    SurveysController.requireReader(caller);
    List<SurveyFile.Entry> all =
        SurveysController.find(
                files, surveyId, clocks.asOf(null, knownAt, "/query/knownAt").knownAt())
            .view()
            .entries();
    long after = page.afterNumber();
    return page.from(
            (any, limit) ->
                all.stream()
                    .filter(it -> it.recorded().entry() > after)
                    .filter(it -> identified == null || identified == it.operatorId().isPresent())
                    .filter(it -> running == null || running == it.recorded().running())
                    .limit(limit)
                    .toList(),
            it -> String.valueOf(it.recorded().entry()))
        .map(SurveyEntryView::of);
  }
}
