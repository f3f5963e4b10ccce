package io.qinggui.operator.http;

import io.qinggui.operator.language.FileInternationalCircuit;
import io.qinggui.operator.language.Kind;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.OperatorRegistered;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.ReadAnswers;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.WriteAnswers;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Optional;
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
  private final CircuitFiles files;
  private final Today today;

  CircuitFilesController(
      Commands<OperatorEvent> commands,
      WriteAnswers answers,
      RegisteredOperators registered,
      CircuitFiles files,
      Today today) {
    this.commands = commands;
    this.answers = answers;
    this.registered = registered;
    this.files = files;
    this.today = today;
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
  ResponseEntity<Object> file(
      @PathVariable @ValidOperatorId String carrierId,
      @RequestBody Filing body,
      CommandRequest request) {
    Optional<OperatorRegistered> carrier = registered.find(carrierId);
    requireWriter(request.caller(), carrier, carrierId, body.userOperatorId());
    FileInternationalCircuit command =
        new FileInternationalCircuit(
            carrierId,
            carrier.map(entry -> Kind.valueOf(entry.kind())).orElse(null),
            body.userOperatorId(),
            body.purpose().name(),
            body.filedOn(),
            body.acknowledgedOn(),
            today.date());
    return answers.created(
        commands.send(command, request.context()),
        applied -> WriteAnswers.path(PATH + "/{userOperatorId}", carrierId, body.userOperatorId()),
        CircuitFileView::of);
  }

  @Operation(summary = "The file of one user of international circuits")
  @GetMapping(PATH + "/{userOperatorId}")
  ResponseEntity<CircuitFileView> file(
      @PathVariable @ValidOperatorId String carrierId,
      @PathVariable @ValidOperatorId String userOperatorId,
      Caller caller) {
    caller.require(mayReadFilesOf(caller, carrierId) || caller.isOperator(userOperatorId));
    CircuitFileView file = files.get(carrierId, userOperatorId);
    return ReadAnswers.versioned(file.version(), file);
  }

  @Operation(summary = "A carrier's files of international circuits")
  @GetMapping(PATH)
  Page<CircuitFileView> files(
      @PathVariable @ValidOperatorId String carrierId, PageRequest page, Caller caller) {
    caller.require(mayReadFilesOf(caller, carrierId));
    return files.of(carrierId, page);
  }

  /**
   * The carrier itself, the ministry, or the administration of the carrier's or user's province.
   */
  private void requireWriter(
      Caller caller, Optional<OperatorRegistered> carrier, String carrierId, String userId) {
    caller.require(
        caller.is(Role.MIIT)
            || isCarrier(caller, carrierId)
            || (caller.is(Role.ADMINISTRATION)
                && (carrier.isEmpty()
                    || isOf(caller, carrier)
                    || isOf(caller, registered.find(userId)))));
  }

  private static boolean isOf(Caller caller, Optional<OperatorRegistered> entry) {
    return entry.filter(each -> caller.isAdministrationOf(each.province())).isPresent();
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
