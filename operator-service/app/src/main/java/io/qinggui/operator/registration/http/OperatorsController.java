package io.qinggui.operator.registration.http;

import io.qinggui.operator.http.Replaceable;
import io.qinggui.operator.language.Kind;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.RegisterOperator;
import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.input.ValidUscc;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.ReadAnswers;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of operators. */
@RestController
class OperatorsController implements Replaceable {

  private final Commands<OperatorEvent> commands;
  private final WriteAnswers answers;
  private final Operators operators;
  private final Today today;

  OperatorsController(
      Commands<OperatorEvent> commands, WriteAnswers answers, Operators operators, Today today) {
    this.commands = commands;
    this.answers = answers;
    this.operators = operators;
    this.today = today;
  }

  record Entry(
      @Nullable @ValidUscc String uscc,
      @ValidText(max = 200) String name,
      Kind kind,
      @ValidProvince String province)
      implements Noted {}

  /** As it is right after its registration, when nothing was filed yet. */
  private static OperatorView entered(Outcome.Applied<OperatorEvent> applied) {
    return OperatorView.after(null, applied.first(OperatorRegistered.class));
  }

  @Operation(summary = "Register an operator")
  @PostMapping("/api/v1/operators")
  ResponseEntity<Object> register(@RequestBody Entry body, CommandRequest request) {
    return answers.created(
        commands.send(command(body, request), request.context()),
        applied -> WriteAnswers.path("/api/v1/operators/{id}", entered(applied).operatorId()),
        OperatorsController::entered);
  }

  @Operation(summary = "An operator with its names, successors, reports and credit records")
  @GetMapping("/api/v1/operators/{operatorId}")
  ResponseEntity<OperatorView> operator(
      @PathVariable @ValidOperatorId String operatorId, Caller caller) {
    caller.requireReadOperator(operatorId);
    Versioned<OperatorView> operator = operators.get(operatorId);
    return ReadAnswers.versioned(operator.version(), operator.view());
  }

  @Operation(summary = "Find operators")
  @GetMapping("/api/v1/operators")
  Page<OperatorView> operators(
      @RequestParam(required = false) @Nullable @ValidText(max = 200) String name,
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      @RequestParam(required = false) @Nullable Kind kind,
      PageRequest page,
      Caller caller) {
    caller.requireReadAll();
    return operators.find(name, province, kind, page);
  }

  private RegisterOperator command(Entry body, CommandRequest request) {
    return new RegisterOperator(
        request.caller().filer(),
        body.uscc(),
        body.name(),
        body.kind(),
        body.province(),
        today.date());
  }

  @Override
  public void addTo(Replacements<OperatorEvent, RegisterCommand> replacements) {
    replacements.with(
        OperatorRegistered.class, Entry.class, (body, wrong, request) -> command(body, request));
  }
}
