package io.qinggui.operator.credit.http;

import io.qinggui.operator.http.Replaceable;
import io.qinggui.operator.language.CreditEntry;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.AddCreditRecord;
import io.qinggui.operator.language.RegisterCommand.RemoveCreditRecord;
import io.qinggui.operator.language.RegisterEvent.CreditRecordAdded;
import io.qinggui.operator.language.RegisterEvent.CreditRecordRemoved;
import io.qinggui.operator.registration.http.OperatorView;
import io.qinggui.operator.registration.http.Operators;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.MultiLine;
import io.qinggui.platform.web.input.ValidIssuer;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.ProblemException;
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

/** The list of bad credit (三(三), 三(四)). */
@RestController
class CreditRecordsController implements Replaceable {

  private final Commands<OperatorEvent> commands;
  private final WriteAnswers answers;
  private final Operators operators;
  private final Today today;

  CreditRecordsController(
      Commands<OperatorEvent> commands, WriteAnswers answers, Operators operators, Today today) {
    this.commands = commands;
    this.answers = answers;
    this.operators = operators;
    this.today = today;
  }

  record Listing(
      @MultiLine @ValidText(max = 500) String cause,
      LocalDate decidedOn,
      LocalDate listedOn,
      @ValidIssuer String listedBy,
      @Nullable @ValidText(max = 64) String caseId)
      implements Noted {

    CreditEntry entry() {
      return new CreditEntry(cause, decidedOn, listedOn, listedBy, caseId);
    }
  }

  record Listed(
      String creditRecordId,
      String operatorId,
      String cause,
      LocalDate decidedOn,
      LocalDate listedOn,
      String listedBy,
      @Nullable String caseId) {

    static Listed of(Outcome.Applied<OperatorEvent> applied) {
      CreditRecordAdded e = applied.first(CreditRecordAdded.class);
      return new Listed(
          e.creditRecordId(),
          e.operatorId(),
          e.cause(),
          e.decidedOn(),
          e.listedOn(),
          e.listedBy(),
          e.caseId());
    }
  }

  record Removal(LocalDate removedOn, @MultiLine @ValidText(max = 500) String cause)
      implements Noted {}

  record Removed(String creditRecordId, String operatorId, LocalDate removedOn, String cause) {

    static Removed of(Outcome.Applied<OperatorEvent> applied) {
      CreditRecordRemoved e = applied.first(CreditRecordRemoved.class);
      return new Removed(e.creditRecordId(), e.operatorId(), e.removedOn(), e.cause());
    }
  }

  @Operation(summary = "List an operator for bad credit")
  @PostMapping("/api/v1/operators/{operatorId}/credit-records")
  Created<Listed> list(
      @PathVariable @ValidOperatorId String operatorId,
      @RequestBody Listing body,
      CommandRequest request) {
    return answers.created(
        commands.send(command(operatorId, body, request), request.context()),
        applied -> location(operatorId, Listed.of(applied).creditRecordId()),
        Listed::of);
  }

  @Operation(summary = "Remove a credit record from the list")
  @PostMapping("/api/v1/operators/{operatorId}/credit-records/{creditRecordId}/removal")
  Created<Removed> remove(
      @PathVariable @ValidOperatorId String operatorId,
      @PathVariable @ValidText(max = 64) String creditRecordId,
      @RequestBody Removal body,
      CommandRequest request) {
    return answers.created(
        commands.send(command(operatorId, creditRecordId, body, request), request.context()),
        applied -> location(operatorId, creditRecordId),
        Removed::of);
  }

  @Operation(summary = "A credit record")
  @GetMapping("/api/v1/operators/{operatorId}/credit-records/{creditRecordId}")
  ResponseEntity<OperatorView.CreditRecord> record(
      @PathVariable @ValidOperatorId String operatorId,
      @PathVariable @ValidText(max = 64) String creditRecordId,
      Caller caller) {
    caller.requireReadOperator(operatorId);
    Versioned<OperatorView> operator = operators.get(operatorId);
    return operator.view().creditRecords().stream()
        .filter(each -> each.creditRecordId().equals(creditRecordId))
        .findFirst()
        .map(record -> ReadAnswers.versioned(operator.version(), record))
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "credit-record-unknown", Map.of("creditRecordId", creditRecordId)));
  }

  private static String location(String operatorId, String creditRecordId) {
    return WriteAnswers.path(
        "/api/v1/operators/{id}/credit-records/{record}", operatorId, creditRecordId);
  }

  private AddCreditRecord command(String operatorId, Listing body, CommandRequest request) {
    return new AddCreditRecord(operatorId, request.caller().filer(), body.entry(), today.date());
  }

  private RemoveCreditRecord command(
      String operatorId, String creditRecordId, Removal body, CommandRequest request) {
    return new RemoveCreditRecord(
        operatorId,
        request.caller().filer(),
        creditRecordId,
        body.removedOn(),
        body.cause(),
        today.date());
  }

  @Override
  public void addTo(Replacements<OperatorEvent, RegisterCommand> replacements) {
    replacements
        .with(
            CreditRecordAdded.class,
            Listing.class,
            (body, wrong, request) -> command(wrong.operatorId(), body, request))
        .with(
            CreditRecordRemoved.class,
            Removal.class,
            (body, wrong, request) ->
                command(wrong.operatorId(), wrong.creditRecordId(), body, request));
  }
}
