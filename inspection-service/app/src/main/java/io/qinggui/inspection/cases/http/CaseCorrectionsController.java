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
import io.qinggui.inspection.cases.http.CasesController.Finding;
import io.qinggui.inspection.language.CaseClosed;
import io.qinggui.inspection.language.CaseCommand;
import io.qinggui.inspection.language.CaseConfirmed;
import io.qinggui.inspection.language.CaseDismissed;
import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.CaseOpened;
import io.qinggui.inspection.language.CorrectCase;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.PenaltyImposed;
import io.qinggui.inspection.language.RectificationCompleted;
import io.qinggui.inspection.language.RectificationOrdered;
import io.qinggui.inspection.language.RectificationRefused;
import io.qinggui.inspection.language.ResponsiblePersonNamed;
import io.qinggui.inspection.language.SeriousnessDetermined;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.correction.CorrectionAnswer;
import io.qinggui.platform.web.correction.CorrectionBody;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.BodyReader;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What was recorded of a case is put right. */
@RestController
class CaseCorrectionsController {

  private final Commands<InspectionEvent> commands;
  private final WriteAnswers answers;
  private final Today today;
  private final Replacements<InspectionEvent, CaseCommand> replacements;

  CaseCorrectionsController(
      Commands<InspectionEvent> commands,
      WriteAnswers answers,
      Today today,
      Ledger ledger,
      EventCatalog<InspectionEvent> catalog,
      BodyReader bodies) {
    this.commands = commands;
    this.answers = answers;
    this.today = today;
    this.replacements =
        new Replacements<InspectionEvent, CaseCommand>(ledger, catalog, bodies)
            .with(
                CaseOpened.class,
                Finding.class,
                (body, wrong, request) ->
                    body.opening(request.caller().filer(), today.date()).basedOn(wrong.basis()))
            .with(CaseConfirmed.class, Confirmation.class, this::step)
            .with(CaseDismissed.class, Dismissal.class, this::step)
            .with(RectificationOrdered.class, Order.class, this::step)
            .with(RectificationCompleted.class, Rectification.class, this::step)
            .with(RectificationRefused.class, Refusal.class, this::step)
            .with(PenaltyImposed.class, Penalty.class, this::step)
            .with(SeriousnessDetermined.class, Seriousness.class, this::step)
            .with(CaseClosed.class, Closure.class, this::step)
            .with(
                ResponsiblePersonNamed.class,
                ResponsiblePersonsController.Naming.class,
                (body, wrong, request) ->
                    body.command(wrong.caseId(), request.caller().filer(), today.date()));
  }

  @Operation(summary = "Correct what was recorded of a case")
  @PostMapping("/api/v1/cases/{caseId}/corrections")
  Created<CorrectionAnswer> correct(
      @PathVariable @ValidText(max = 64) String caseId,
      @RequestBody CorrectionBody body,
      CommandRequest request) {
    // nobody else learns whether there is such a case
    request.caller().requireRole(Role.MIIT, Role.ADMINISTRATION);
    CorrectCase command =
        new CorrectCase(
            caseId,
            request.caller().filer(),
            body.eventId(),
            body.reason(),
            replacements.read(CaseCommand.streamOf(caseId), body, request),
            new EventIds(request.commandId()));
    return answers.created(
        commands.send(command, request.context()),
        applied -> WriteAnswers.path("/api/v1/cases/{id}", caseId),
        applied -> CorrectionAnswer.of(applied, body.eventId()));
  }

  private CaseCommand step(Taking body, CaseEvent wrong, CommandRequest request) {
    return body.step(wrong.caseId(), request.caller().filer(), today.date());
  }
}
