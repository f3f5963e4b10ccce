package io.qinggui.inspection.cases.http;

import io.qinggui.inspection.cases.http.CaseSteps.Closure;
import io.qinggui.inspection.cases.http.CaseSteps.Confirmation;
import io.qinggui.inspection.cases.http.CaseSteps.Dismissal;
import io.qinggui.inspection.cases.http.CaseSteps.Order;
import io.qinggui.inspection.cases.http.CaseSteps.Penalty;
import io.qinggui.inspection.cases.http.CaseSteps.Rectification;
import io.qinggui.inspection.cases.http.CaseSteps.Refusal;
import io.qinggui.inspection.cases.http.CaseSteps.Seriousness;
import io.qinggui.inspection.cases.http.CaseSteps.Taking;
import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.CaseStep;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a case (三(三)); each answers with what was recorded of it. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
class CaseStepsController {

  private final Commands<InspectionEvent> commands;
  private final WriteAnswers answers;
  private final Today today;

  CaseStepsController(Commands<InspectionEvent> commands, WriteAnswers answers, Today today) {
    this.commands = commands;
    this.answers = answers;
    this.today = today;
  }

  @Operation(summary = "Confirm the violation")
  @PostMapping("/confirmation")
  ResponseEntity<Object> confirm(
      @PathVariable @ValidText(max = 64) String caseId,
      @RequestBody Confirmation body,
      CommandRequest request) {
    return take(caseId, body, request);
  }

  @Operation(summary = "Dismiss the case")
  @PostMapping("/dismissal")
  ResponseEntity<Object> dismiss(
      @PathVariable @ValidText(max = 64) String caseId,
      @RequestBody Dismissal body,
      CommandRequest request) {
    return take(caseId, body, request);
  }

  @Operation(summary = "Order rectification")
  @PostMapping("/rectification-order")
  ResponseEntity<Object> order(
      @PathVariable @ValidText(max = 64) String caseId,
      @RequestBody Order body,
      CommandRequest request) {
    return take(caseId, body, request);
  }

  @Operation(summary = "Record that rectification is complete")
  @PostMapping("/rectification")
  ResponseEntity<Object> rectify(
      @PathVariable @ValidText(max = 64) String caseId,
      @RequestBody Rectification body,
      CommandRequest request) {
    return take(caseId, body, request);
  }

  @Operation(summary = "Record that rectification was refused")
  @PostMapping("/refusal")
  ResponseEntity<Object> refuse(
      @PathVariable @ValidText(max = 64) String caseId,
      @RequestBody Refusal body,
      CommandRequest request) {
    return take(caseId, body, request);
  }

  @Operation(summary = "Impose a penalty")
  @PostMapping("/penalty")
  ResponseEntity<Object> penalise(
      @PathVariable @ValidText(max = 64) String caseId,
      @RequestBody Penalty body,
      CommandRequest request) {
    return take(caseId, body, request);
  }

  @Operation(summary = "Determine whether the violation is serious")
  @PostMapping("/seriousness")
  ResponseEntity<Object> determine(
      @PathVariable @ValidText(max = 64) String caseId,
      @RequestBody Seriousness body,
      CommandRequest request) {
    return take(caseId, body, request);
  }

  @Operation(summary = "Close the case")
  @PostMapping("/closure")
  ResponseEntity<Object> close(
      @PathVariable @ValidText(max = 64) String caseId,
      @RequestBody Closure body,
      CommandRequest request) {
    return take(caseId, body, request);
  }

  private ResponseEntity<Object> take(String caseId, Taking body, CommandRequest request) {
    CaseStep step = body.step(caseId, request.caller().filer(), today.date());
    return answers.created(
        commands.send(step, request.context()),
        applied -> WriteAnswers.path("/api/v1/cases/{id}", caseId),
        applied -> applied.first(CaseEvent.class));
  }
}
