package io.qinggui.operator.correction.http;

import io.qinggui.operator.heldlicense.runtime.LicensesOfOperators;
import io.qinggui.operator.http.Replaceable;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.CorrectFact;
import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.operator.language.RegisterEvent.OperatorSucceeded;
import io.qinggui.operator.registration.http.RegisteredOperators;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.correction.CorrectionAnswer;
import io.qinggui.platform.web.correction.CorrectionBody;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.BodyReader;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What was recorded about an operator is put right. A carrier's file on a user is corrected where
 * it is kept, see {@code international-circuit-files}.
 */
@RestController
class CorrectionsController {

  private final Commands<OperatorEvent> commands;
  private final WriteAnswers answers;
  private final LicensesOfOperators licenses;
  private final RegisteredOperators registered;
  private final Replacements<OperatorEvent, RegisterCommand> replacements;

  CorrectionsController(
      Commands<OperatorEvent> commands,
      WriteAnswers answers,
      LicensesOfOperators licenses,
      RegisteredOperators registered,
      Ledger ledger,
      EventCatalog<OperatorEvent> catalog,
      BodyReader bodies,
      List<Replaceable> replaceable) {
    this.commands = commands;
    this.answers = answers;
    this.licenses = licenses;
    this.registered = registered;
    this.replacements = new Replacements<>(ledger, catalog, bodies);
    replaceable.forEach(each -> each.addTo(replacements));
  }

  private @Nullable OperatorRegistered successor(String operatorId, String eventId) {
    return replacements
        .find(RegisterCommand.streamOf(operatorId), eventId)
        .filter(it -> it.event() instanceof OperatorSucceeded)
        .map(it -> ((OperatorSucceeded) it.event()).successorId())
        .flatMap(registered::find)
        .orElse(null);
  }

  @Operation(summary = "Correct what was recorded about an operator")
  @PostMapping("/api/v1/operators/{operatorId}/corrections")
  Created<CorrectionAnswer> correct(
      @PathVariable @ValidOperatorId String operatorId,
      @RequestBody CorrectionBody body,
      CommandRequest request) {
    CorrectFact command =
        new CorrectFact(
            operatorId,
            request.caller().filer(),
            body.eventId(),
            body.reason(),
            replacements.read(RegisterCommand.streamOf(operatorId), body, request),
            licenses.of(operatorId),
            successor(operatorId, body.eventId()),
            false,
            new EventIds(request.commandId()));
    return answers.created(
        commands.send(command, request.context()),
        applied -> WriteAnswers.path("/api/v1/operators/{id}", operatorId),
        applied -> CorrectionAnswer.of(applied, body.eventId()));
  }
}
