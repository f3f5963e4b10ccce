package io.qinggui.operator.naming.http;

import io.qinggui.operator.http.Replaceable;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.RenameOperator;
import io.qinggui.operator.language.RegisterEvent.OperatorRenamed;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidText;
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

/** Operators take other names (更名). */
@RestController
class NameChangesController implements Replaceable {

  private final Commands<OperatorEvent> commands;
  private final WriteAnswers answers;
  private final Today today;

  NameChangesController(Commands<OperatorEvent> commands, WriteAnswers answers, Today today) {
    this.commands = commands;
    this.answers = answers;
    this.today = today;
  }

  record NameChange(@ValidText(max = 200) String name, LocalDate changedOn) implements Noted {}

  record Renamed(String operatorId, String name, LocalDate changedOn) {

    static Renamed of(Outcome.Applied<OperatorEvent> applied) {
      OperatorRenamed e = applied.first(OperatorRenamed.class);
      return new Renamed(e.operatorId(), e.name(), e.changedOn());
    }
  }

  /** Names are shown with their operator. */
  @Operation(summary = "Record that an operator changed its name")
  @PostMapping("/api/v1/operators/{operatorId}/name-changes")
  Created<Renamed> rename(
      @PathVariable @ValidOperatorId String operatorId,
      @RequestBody NameChange body,
      CommandRequest request) {
    return answers.created(
        commands.send(command(operatorId, body, false, request), request.context()),
        applied -> WriteAnswers.path("/api/v1/operators/{id}", operatorId),
        Renamed::of);
  }

  private RenameOperator command(
      String operatorId, NameChange body, boolean correction, CommandRequest request) {
    return new RenameOperator(
        operatorId,
        request.caller().filer(),
        body.name(),
        body.changedOn(),
        correction,
        today.date());
  }

  @Override
  public void addTo(Replacements<OperatorEvent, RegisterCommand> replacements) {
    replacements.with(
        OperatorRenamed.class,
        NameChange.class,
        (body, wrong, request) -> command(wrong.operatorId(), body, true, request));
  }
}
