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
import io.qinggui.inspection.language.CaseClosed;
import io.qinggui.inspection.language.CaseConfirmed;
import io.qinggui.inspection.language.CaseDismissed;
import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.CaseStep;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.PenaltyImposed;
import io.qinggui.inspection.language.RectificationCompleted;
import io.qinggui.inspection.language.RectificationOrdered;
import io.qinggui.inspection.language.RectificationRefused;
import io.qinggui.inspection.language.SeriousnessDetermined;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
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
  Created<CaseConfirmed> confirm(
      @PathVariable @ValidText(max = 64) String caseId,
      @RequestBody Confirmation body,
      CommandRequest request) {
    return take(CaseConfirmed.class, caseId, body, request);
  }

  @Operation(summary = "Dismiss the case")
  @PostMapping("/dismissal")
  Created<CaseDismissed> dismiss(
      @PathVariable @ValidText(max = 64) String caseId,
      @RequestBody Dismissal body,
      CommandRequest request) {
    return take(CaseDismissed.class, caseId, body, request);
  }

  @Operation(summary = "Order rectification")
  @PostMapping("/rectification-order")
  Created<RectificationOrdered> order(
      @PathVariable @ValidText(max = 64) String caseId,
      @RequestBody Order body,
      CommandRequest request) {
    return take(RectificationOrdered.class, caseId, body, request);
  }

  @Operation(summary = "Record that rectification is complete")
  @PostMapping("/rectification")
  Created<RectificationCompleted> rectify(
      @PathVariable @ValidText(max = 64) String caseId,
      @RequestBody Rectification body,
      CommandRequest request) {
    return take(RectificationCompleted.class, caseId, body, request);
  }

  @Operation(summary = "Record that rectification was refused")
  @PostMapping("/refusal")
  Created<RectificationRefused> refuse(
      @PathVariable @ValidText(max = 64) String caseId,
      @RequestBody Refusal body,
      CommandRequest request) {
    return take(RectificationRefused.class, caseId, body, request);
  }

  @Operation(summary = "Impose a penalty")
  @PostMapping("/penalty")
  Created<PenaltyImposed> penalise(
      @PathVariable @ValidText(max = 64) String caseId,
      @RequestBody Penalty body,
      CommandRequest request) {
    return take(PenaltyImposed.class, caseId, body, request);
  }

  @Operation(summary = "Determine whether the violation is serious")
  @PostMapping("/seriousness")
  Created<SeriousnessDetermined> determine(
      @PathVariable @ValidText(max = 64) String caseId,
      @RequestBody Seriousness body,
      CommandRequest request) {
    return take(SeriousnessDetermined.class, caseId, body, request);
  }

  @Operation(summary = "Close the case")
  @PostMapping("/closure")
  Created<CaseClosed> close(
      @PathVariable @ValidText(max = 64) String caseId,
      @RequestBody Closure body,
      CommandRequest request) {
    return take(CaseClosed.class, caseId, body, request);
  }

  private <E extends CaseEvent> Created<E> take(
      Class<E> fact, String caseId, Taking body, CommandRequest request) {
    CaseStep step = body.step(caseId, request.caller().filer(), today.date());
    return answers.created(
        commands.send(step, request.context()),
        applied -> WriteAnswers.path("/api/v1/cases/{id}", caseId),
        applied -> applied.first(fact));
  }
}
