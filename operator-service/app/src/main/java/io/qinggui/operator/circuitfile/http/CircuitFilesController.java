package io.qinggui.operator.circuitfile.http;

import io.qinggui.operator.language.CircuitFileCommand;
import io.qinggui.operator.language.CircuitFileCommand.CorrectCircuitFile;
import io.qinggui.operator.language.CircuitFileCommand.FileInternationalCircuit;
import io.qinggui.operator.language.CircuitFileEvent;
import io.qinggui.operator.language.CircuitFileEvent.CircuitPurposeAcknowledged;
import io.qinggui.operator.language.CircuitFileEvent.InternationalCircuitFiled;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.registration.http.RegisteredOperators;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.correction.CorrectionAnswer;
import io.qinggui.platform.web.correction.CorrectionBody;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.BodyReader;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.ReadAnswers;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A carrier's central file of the users of its international circuits (二(二)4). */
@RestController
class CircuitFilesController {

  private static final String PATH = "/api/v1/operators/{carrierId}/international-circuit-files";

  private final Commands<OperatorEvent> commands;
  private final WriteAnswers answers;
  private final RegisteredOperators registered;
  private final ReadModel<CircuitFileView> files;
  private final Today today;
  private final Replacements<OperatorEvent, CircuitFileCommand> replacements;

  CircuitFilesController(
      Commands<OperatorEvent> commands,
      WriteAnswers answers,
      RegisteredOperators registered,
      ReadModel<CircuitFileView> files,
      Today today,
      Ledger ledger,
      EventCatalog<OperatorEvent> catalog,
      BodyReader bodies) {
    this.commands = commands;
    this.answers = answers;
    this.registered = registered;
    this.files = files;
    this.today = today;
    this.replacements =
        new Replacements<OperatorEvent, CircuitFileCommand>(ledger, catalog, bodies)
            .with(
                InternationalCircuitFiled.class,
                Filing.class,
                (body, wrong, request) -> command(wrong.carrierId(), body, request))
            .with(
                CircuitPurposeAcknowledged.class,
                Filing.class,
                (body, wrong, request) -> command(wrong.carrierId(), body, request));
  }

  /** The only purpose that a file can be kept for. */
  enum Purpose {
    INTERNAL_OFFICE
  }

  record Filing(
      @ValidOperatorId String userOperatorId,
      Purpose purpose,
      LocalDate filedOn,
      @Nullable LocalDate acknowledgedOn)
      implements Noted {}

  @Operation(summary = "File the user of an international circuit")
  @PostMapping(PATH)
  Created<CircuitFileView> file(
      @PathVariable @ValidOperatorId String carrierId,
      @RequestBody Filing body,
      CommandRequest request) {
    return answers.created(
        commands.send(command(carrierId, body, request), request.context()),
        applied -> WriteAnswers.path(PATH + "/{userOperatorId}", carrierId, body.userOperatorId()),
        applied -> CircuitFileView.of(applied.first(CircuitFileEvent.Kept.class)));
  }

  private FileInternationalCircuit command(String carrierId, Filing body, CommandRequest request) {
    return new FileInternationalCircuit(
        carrierId,
        request.caller().filer(),
        registered.find(carrierId).orElse(null),
        registered.find(body.userOperatorId()).orElse(null),
        body.userOperatorId(),
        body.purpose().name(),
        body.filedOn(),
        body.acknowledgedOn(),
        today.date());
  }

  @Operation(summary = "Correct the file of one user")
  @PostMapping(PATH + "/{userOperatorId}/corrections")
  Created<CorrectionAnswer> correct(
      @PathVariable @ValidOperatorId String carrierId,
      @PathVariable @ValidOperatorId String userOperatorId,
      @RequestBody CorrectionBody body,
      CommandRequest request) {
    CorrectCircuitFile command =
        new CorrectCircuitFile(
            carrierId,
            userOperatorId,
            registered.find(carrierId).orElse(null),
            registered.find(userOperatorId).orElse(null),
            request.caller().filer(),
            body.eventId(),
            body.reason(),
            replacements.read(
                CircuitFileCommand.streamOf(carrierId, userOperatorId), body, request),
            new EventIds(request.commandId()));
    return answers.created(
        commands.send(command, request.context()),
        applied -> WriteAnswers.path(PATH + "/{userOperatorId}", carrierId, userOperatorId),
        applied -> CorrectionAnswer.of(applied, body.eventId()));
  }

  @Operation(summary = "The file of one user of international circuits")
  @GetMapping(PATH + "/{userOperatorId}")
  ResponseEntity<CircuitFileView> file(
      @PathVariable @ValidOperatorId String carrierId,
      @PathVariable @ValidOperatorId String userOperatorId,
      Caller caller) {
    caller.require(mayReadFilesOf(caller, carrierId) || caller.isOperator(userOperatorId));
    return files
        .get(CircuitFileView.key(carrierId, userOperatorId))
        .map(file -> ReadAnswers.versioned(file.version(), file.view()))
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "circuit-file-unknown",
                    Map.of("carrierId", carrierId, "userOperatorId", userOperatorId)));
  }

  @Operation(summary = "A carrier's files of international circuits")
  @GetMapping(PATH)
  Page<CircuitFileView> files(
      @PathVariable @ValidOperatorId String carrierId, PageRequest page, Caller caller) {
    caller.require(mayReadFilesOf(caller, carrierId));
    Filter ofCarrier = Filter.ALL.with(CircuitFileConfiguration.CARRIER, carrierId);
    return page.from((after, limit) -> files.find(ofCarrier, after, limit), Versioned::key)
        .map(Versioned::view);
  }

  /** A competitor has no business in a carrier's files. */
  private static boolean mayReadFilesOf(Caller caller, String carrierId) {
    return caller.isAnyOf(Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR)
        || isCarrier(caller, carrierId);
  }

  private static boolean isCarrier(Caller caller, String carrierId) {
    return caller.is(Role.CARRIER) && carrierId.equals(caller.operatorId());
  }
}
