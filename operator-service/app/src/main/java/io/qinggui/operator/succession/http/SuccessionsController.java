package io.qinggui.operator.succession.http;

import io.qinggui.operator.http.Replaceable;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.RecordSuccession;
import io.qinggui.operator.language.RegisterEvent.OperatorSucceeded;
import io.qinggui.operator.language.SuccessionKind;
import io.qinggui.operator.registration.http.RegisteredOperators;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Operators take the places of others. */
@RestController
class SuccessionsController implements Replaceable {

  private final Commands<OperatorEvent> commands;
  private final WriteAnswers answers;
  private final RegisteredOperators registered;
  private final Today today;

  SuccessionsController(
      Commands<OperatorEvent> commands,
      WriteAnswers answers,
      RegisteredOperators registered,
      Today today) {
    this.commands = commands;
    this.answers = answers;
    this.registered = registered;
    this.today = today;
  }

  record Succession(@ValidOperatorId String successorId, SuccessionKind kind, LocalDate effectiveOn)
      implements Noted {}

  record Succeeded(String operatorId, String successorId, String kind, LocalDate effectiveOn) {

    static Succeeded of(Outcome.Applied<OperatorEvent> applied) {
      OperatorSucceeded e = applied.first(OperatorSucceeded.class);
      return new Succeeded(e.operatorId(), e.successorId(), e.kind(), e.effectiveOn());
    }
  }

  /** Successors are shown with their predecessor. */
  @Operation(summary = "Record that another operator took an operator's place")
  @PostMapping("/api/v1/operators/{operatorId}/successions")
  Created<Succeeded> succeed(
      @PathVariable @ValidOperatorId String operatorId,
      @RequestBody Succession body,
      CommandRequest request) {
    return answers.created(
        commands.send(command(operatorId, body, request), request.context()),
        applied -> WriteAnswers.path("/api/v1/operators/{id}", operatorId),
        Succeeded::of);
  }

  private RecordSuccession command(String operatorId, Succession body, CommandRequest request) {
    return new RecordSuccession(
        operatorId,
        request.caller().filer(),
        body.successorId(),
        registered.find(body.successorId()).orElse(null),
        body.kind(),
        body.effectiveOn(),
        new EventIds(request.commandId()),
        today.date());
  }

  @Override
  public void addTo(Replacements<OperatorEvent, RegisterCommand> replacements) {
    replacements.with(
        OperatorSucceeded.class,
        Succession.class,
        (body, wrong, request) -> command(wrong.operatorId(), body, request));
  }
}
