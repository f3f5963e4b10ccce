package io.qinggui.inspection.survey.http;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.SurveyCommand;
import io.qinggui.inspection.language.SurveyCommand.CorrectSurvey;
import io.qinggui.inspection.language.SurveyCommand.OpenSurvey;
import io.qinggui.inspection.language.SurveyEvent;
import io.qinggui.inspection.language.SurveyEvent.SurveyClosed;
import io.qinggui.inspection.language.SurveyEvent.SurveyEntryRecorded;
import io.qinggui.inspection.language.SurveyEvent.SurveyOpened;
import io.qinggui.inspection.survey.SurveyFile;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.FoldedStreams;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.correction.CorrectionAnswer;
import io.qinggui.platform.web.correction.CorrectionBody;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.BodyReader;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.Clocks;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.ReadAnswers;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
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

/** Surveys of who runs what in a province (二(一)1). */
@RestController
class SurveysController {

  static final String PATH = "/api/v1/surveys";
  static final String SURVEY = PATH + "/{surveyId}";

  private final Commands<InspectionEvent> commands;
  private final WriteAnswers answers;
  private final ReadModel<SurveySummary> surveys;
  private final FoldedStreams<SurveyEvent, SurveyFile> files;
  private final SurveyCoverage coverage;
  private final Clocks clocks;
  private final Today today;
  private final Replacements<InspectionEvent, SurveyCommand> replacements;

  SurveysController(
      Commands<InspectionEvent> commands,
      WriteAnswers answers,
      ReadModel<SurveySummary> surveys,
      FoldedStreams<SurveyEvent, SurveyFile> files,
      SurveyCoverage coverage,
      Clocks clocks,
      Today today,
      Ledger ledger,
      EventCatalog<InspectionEvent> catalog,
      BodyReader bodies) {
    this.commands = commands;
    this.answers = answers;
    this.surveys = surveys;
    this.files = files;
    this.coverage = coverage;
    this.clocks = clocks;
    this.today = today;
    this.replacements =
        new Replacements<InspectionEvent, SurveyCommand>(ledger, catalog, bodies)
            .with(
                SurveyOpened.class,
                SurveyBodies.SurveyOpening.class,
                (body, wrong, request) -> body.command(request.caller().filer()))
            .with(
                SurveyEntryRecorded.class,
                SurveyBodies.Entry.class,
                (body, wrong, request) ->
                    body.command(wrong.surveyId(), request.caller().filer(), today.date()))
            .with(
                SurveyClosed.class,
                SurveyBodies.SurveyClosing.class,
                (body, wrong, request) ->
                    body.command(wrong.surveyId(), request.caller().filer(), today.date()));
  }

  record Closed(String surveyId, LocalDate closedOn) {

    static Closed of(SurveyClosed event) {
      return new Closed(event.surveyId(), event.closedOn());
    }
  }

  @Operation(summary = "Open a survey of a province")
  @PostMapping(PATH)
  Created<SurveySummary> open(
      @RequestBody SurveyBodies.SurveyOpening body, CommandRequest request) {
    OpenSurvey command = body.command(request.caller().filer());
    return answers.created(
        commands.send(command, request.context()),
        applied -> WriteAnswers.path(SURVEY, command.surveyId()),
        applied -> SurveySummary.after(null, applied.first(SurveyOpened.class)));
  }

  @Operation(summary = "Close a survey: its last day")
  @PostMapping(SURVEY + "/closure")
  Created<Closed> close(
      @PathVariable @ValidText(max = 64) String surveyId,
      @RequestBody SurveyBodies.SurveyClosing body,
      CommandRequest request) {
    return answers.created(
        commands.send(
            body.command(surveyId, request.caller().filer(), today.date()), request.context()),
        applied -> WriteAnswers.path(SURVEY, surveyId),
        applied -> Closed.of(applied.first(SurveyClosed.class)));
  }

  @Operation(summary = "Correct what was recorded of a survey")
  @PostMapping(SURVEY + "/corrections")
  Created<CorrectionAnswer> correct(
      @PathVariable @ValidText(max = 64) String surveyId,
      @RequestBody CorrectionBody body,
      CommandRequest request) {
    CorrectSurvey command =
        new CorrectSurvey(
            surveyId,
            request.caller().filer(),
            body.eventId(),
            body.reason(),
            replacements.read(SurveyCommand.streamOf(surveyId), body, request),
            new EventIds(request.commandId()));
    return answers.created(
        commands.send(command, request.context()),
        applied -> WriteAnswers.path(SURVEY, surveyId),
        applied -> CorrectionAnswer.of(applied, body.eventId()));
  }

  @Operation(summary = "A survey, with how many entries it has")
  @GetMapping(SURVEY)
  ResponseEntity<SurveyView> one(
      @PathVariable @ValidText(max = 64) String surveyId,
      @RequestParam(required = false) @Nullable Instant knownAt,
      Caller caller) {
    requireReader(caller);
    Instant known = clocks.asOf(null, knownAt, "/query/knownAt").knownAt();
    Versioned<SurveyFile> found = find(files, surveyId, known);
    return ReadAnswers.versioned(
        found.version(), SurveyView.of(found.view(), coverage.of(found.view(), known)));
  }

  /** An operator that a survey has to visit. */
  record Unvisited(String operatorId) {}

  @Operation(summary = "The operators licensed in the province that a survey did not visit")
  @GetMapping(SURVEY + "/unvisited")
  Page<Unvisited> unvisited(
      @PathVariable @ValidText(max = 64) String surveyId,
      @RequestParam(required = false) @Nullable Instant knownAt,
      PageRequest page,
      Caller caller) {
    requireReader(caller);
    Instant known = clocks.asOf(null, knownAt, "/query/knownAt").knownAt();
    List<String> all = coverage.notVisited(find(files, surveyId, known).view(), known);
    return page.from(
            (after, limit) ->
                all.stream().filter(it -> it.compareTo(after.orElse("")) > 0).limit(limit).toList(),
            it -> it)
        .map(Unvisited::new);
  }

  @Operation(summary = "Find surveys")
  @GetMapping(PATH)
  Page<SurveySummary> find(
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      PageRequest page,
      Caller caller) {
    requireReader(caller);
    Filter filter = Filter.ALL.with(SurveyConfiguration.PROVINCE, province);
    return page.from((after, limit) -> surveys.find(filter, after, limit), Versioned::key)
        .map(Versioned::view);
  }

  /** What officers saw is for officers, and for auditors. */
  static void requireReader(Caller caller) {
    caller.requireRole(Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR);
  }

  static Versioned<SurveyFile> find(
      FoldedStreams<SurveyEvent, SurveyFile> files, String surveyId, Instant knownAt) {
    return files
        .find(SurveyCommand.streamOf(surveyId), knownAt)
        .orElseThrow(
            () -> ProblemException.notFound("survey-unknown", Map.of("surveyId", surveyId)));
  }
}
