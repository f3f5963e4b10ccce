package io.qinggui.inspection.spotcheck.http;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.SpotCheckCommand;
import io.qinggui.inspection.language.SpotCheckCommand.AnnounceSpotCheck;
import io.qinggui.inspection.language.SpotCheckCommand.CancelSpotCheck;
import io.qinggui.inspection.language.SpotCheckCommand.CorrectSpotCheck;
import io.qinggui.inspection.language.SpotCheckCommand.DrawSpotCheck;
import io.qinggui.inspection.language.SpotCheckEvent;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckResultRecorded;
import io.qinggui.inspection.register.runtime.Register;
import io.qinggui.inspection.spotcheck.SpotCheckFile;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.FoldedStreams;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.reference.Service;
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
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Spot checks: announced, drawn, inspected (三(三)). */
@RestController
class SpotChecksController {

  private static final String PATH = "/api/v1/spot-checks";
  private static final String CHECK = PATH + "/{spotCheckId}";
  private static final String KNOWN_AT = "/query/knownAt";

  /** Long enough for whoever wants to keep the announcement. */
  private static final Duration BEFORE_THE_DRAW = Duration.ofHours(24);

  private final Commands<InspectionEvent> commands;
  private final WriteAnswers answers;
  private final ReadModel<SpotCheckSummary> checks;
  private final FoldedStreams<SpotCheckEvent, SpotCheckFile> files;
  private final Register register;
  private final Clocks clocks;
  private final InstantSource clock;
  private final Today today;
  private final Replacements<InspectionEvent, SpotCheckCommand> replacements;

  SpotChecksController(
      Commands<InspectionEvent> commands,
      WriteAnswers answers,
      ReadModel<SpotCheckSummary> checks,
      FoldedStreams<SpotCheckEvent, SpotCheckFile> files,
      Register register,
      Clocks clocks,
      InstantSource clock,
      Today today,
      Ledger ledger,
      EventCatalog<InspectionEvent> catalog,
      BodyReader bodies) {
    this.commands = commands;
    this.answers = answers;
    this.checks = checks;
    this.files = files;
    this.register = register;
    this.clocks = clocks;
    this.clock = clock;
    this.today = today;
    this.replacements =
        new Replacements<InspectionEvent, SpotCheckCommand>(ledger, catalog, bodies)
            .with(
                SpotCheckResultRecorded.class,
                SpotCheckBodies.ResultBody.class,
                (body, wrong, request) ->
                    body.command(wrong.spotCheckId(), request.caller().filer(), today.date()));
  }

  @Operation(
      summary =
          "Announce a draw: who can be drawn, how many, by whom they are inspected, and where the"
              + " values of the seed will come from")
  @PostMapping(PATH)
  Created<SpotCheckSummary> announce(
      @RequestBody SpotCheckBodies.Announcement body, CommandRequest request) {
    AnnounceSpotCheck command = command(body, request);
    return answers.created(
        commands.send(command, request.context()),
        applied -> WriteAnswers.path(CHECK, command.spotCheckId()),
        SpotChecksController::view);
  }

  private AnnounceSpotCheck command(SpotCheckBodies.Announcement body, CommandRequest request) {
    Instant now = clock.instant();
    List<Service> services =
        body.population().services() == null ? List.of() : body.population().services();
    List<String> excluded =
        body.population().exclude() == null ? List.of() : body.population().exclude();
    Set<String> leftOut = Set.copyOf(excluded);
    List<String> provinces = body.population().provinces();
    List<String> population =
        register
            .licensed(
                new Register.Coverage(Set.copyOf(services), Set.copyOf(provinces)),
                Beijing.dateOf(now),
                now)
            .stream()
            .filter(it -> !leftOut.contains(it))
            .sorted(Comparator.naturalOrder()) // ids are ASCII: the order of their bytes
            .toList();
    return new AnnounceSpotCheck(
        body.name(),
        body.province(),
        services.stream().map(Enum::name).toList(),
        provinces,
        excluded,
        population,
        body.size(),
        body.inspectors().stream().map(SpotCheckBodies.Inspector::inspector).toList(),
        body.inspectorsPerOperator(),
        body.drawNotBefore() == null ? now.plus(BEFORE_THE_DRAW) : body.drawNotBefore(),
        body.entropy().stream().map(SpotCheckBodies.Entropy::entropy).toList(),
        request.caller().filer(),
        now);
  }

  @Operation(summary = "Draw, with the values that were announced; a party that is silent ends it")
  @PostMapping(CHECK + "/draw")
  Created<DrawView> draw(
      @PathVariable @ValidText(max = 64) String spotCheckId,
      @RequestBody SpotCheckBodies.Values body,
      CommandRequest request) {
    Map<String, String> values = new HashMap<>();
    for (SpotCheckBodies.Value each : body.values()) {
      if (each.value() != null) {
        values.put(each.name(), each.value());
      }
    }
    return answers.created(
        commands.send(
            new DrawSpotCheck(spotCheckId, values, request.caller().filer(), clock.instant()),
            request.context()),
        applied -> WriteAnswers.path(CHECK + "/draw", spotCheckId),
        applied -> drawn(spotCheckId, applied));
  }

  /** As it was right after the draw, so that a repeated one is answered the same. */
  private DrawView drawn(String spotCheckId, Outcome.Applied<InspectionEvent> applied) {
    Instant then = applied.recorded().getFirst().entry().recordedAt();
    return DrawView.of(get(spotCheckId, then).view());
  }

  private static SpotCheckSummary view(Outcome.Applied<InspectionEvent> applied) {
    return SpotCheckSummary.after(null, applied.first(SpotCheckEvent.class));
  }

  @Operation(summary = "Give a check up before its draw; it stays visible with the reason")
  @PostMapping(CHECK + "/cancellation")
  Created<DrawView> cancel(
      @PathVariable @ValidText(max = 64) String spotCheckId,
      @RequestBody SpotCheckBodies.Cancellation body,
      CommandRequest request) {
    return answers.created(
        commands.send(
            new CancelSpotCheck(spotCheckId, body.reason(), request.caller().filer(), today.date()),
            request.context()),
        applied -> WriteAnswers.path(CHECK, spotCheckId),
        applied -> drawn(spotCheckId, applied));
  }

  @Operation(summary = "Record what became of the inspection of an operator that was drawn")
  @PostMapping(CHECK + "/results")
  Created<SpotCheckView.Result> result(
      @PathVariable @ValidText(max = 64) String spotCheckId,
      @RequestBody SpotCheckBodies.ResultBody body,
      CommandRequest request) {
    return answers.created(
        commands.send(
            body.command(spotCheckId, request.caller().filer(), today.date()), request.context()),
        applied -> WriteAnswers.path(CHECK, spotCheckId),
        applied -> recorded(applied.first(SpotCheckResultRecorded.class)));
  }

  private static SpotCheckView.Result recorded(SpotCheckResultRecorded it) {
    return new SpotCheckView.Result(it.operatorId(), it.inspectedOn(), it.outcome(), it.caseId());
  }

  @Operation(summary = "Correct the result of an inspection")
  @PostMapping(CHECK + "/corrections")
  Created<CorrectionAnswer> correct(
      @PathVariable @ValidText(max = 64) String spotCheckId,
      @RequestBody CorrectionBody body,
      CommandRequest request) {
    CorrectSpotCheck command =
        new CorrectSpotCheck(
            spotCheckId,
            request.caller().filer(),
            body.eventId(),
            body.reason(),
            replacements.read(SpotCheckCommand.streamOf(spotCheckId), body, request),
            new EventIds(request.commandId()));
    return answers.created(
        commands.send(command, request.context()),
        applied -> WriteAnswers.path(CHECK, spotCheckId),
        applied -> CorrectionAnswer.of(applied, body.eventId()));
  }

  @Operation(summary = "A check, with the results of its inspections")
  @GetMapping(CHECK)
  ResponseEntity<SpotCheckView> one(
      @PathVariable @ValidText(max = 64) String spotCheckId,
      @RequestParam(required = false) @Nullable Instant knownAt,
      Caller caller) {
    requireReader(caller);
    Versioned<SpotCheckFile> found =
        get(spotCheckId, clocks.asOf(null, knownAt, KNOWN_AT).knownAt());
    return ReadAnswers.versioned(found.version(), SpotCheckView.of(found.view()));
  }

  @SecurityRequirements
  @Operation(summary = "The draw of a check, for everybody: what it takes to make it again")
  @GetMapping(CHECK + "/draw")
  ResponseEntity<DrawView> draw(
      @PathVariable @ValidText(max = 64) String spotCheckId,
      @RequestParam(required = false) @Nullable Instant knownAt) {
    Versioned<SpotCheckFile> found =
        get(spotCheckId, clocks.asOf(null, knownAt, KNOWN_AT).knownAt());
    return ReadAnswers.versioned(found.version(), DrawView.of(found.view()));
  }

  @Operation(summary = "Find spot checks")
  @GetMapping(PATH)
  Page<SpotCheckSummary> find(
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      @RequestParam(required = false) SpotCheckFile.@Nullable State state,
      PageRequest page,
      Caller caller) {
    requireReader(caller);
    Filter filter =
        Filter.ALL
            .with(SpotCheckConfiguration.PROVINCE, province)
            .with(SpotCheckConfiguration.STATE, state);
    return page.from((after, limit) -> checks.find(filter, after, limit), Versioned::key)
        .map(Versioned::view);
  }

  private Versioned<SpotCheckFile> get(String spotCheckId, Instant knownAt) {
    return files
        .find(SpotCheckCommand.streamOf(spotCheckId), knownAt)
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "spot-check-unknown", Map.of("spotCheckId", spotCheckId)));
  }

  private static void requireReader(Caller caller) {
    caller.requireRole(Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR);
  }
}
