package io.qinggui.operator.crossborder.http;

import io.qinggui.operator.http.Replaceable;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.ApproveCrossBorder;
import io.qinggui.operator.language.RegisterEvent.CrossBorderApproved;
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
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The ministry's approvals of cross-border operation (二(二)4). */
@RestController
class CrossBorderApprovalsController implements Replaceable {

  private final Commands<OperatorEvent> commands;
  private final WriteAnswers answers;
  private final Today today;

  CrossBorderApprovalsController(
      Commands<OperatorEvent> commands, WriteAnswers answers, Today today) {
    this.commands = commands;
    this.answers = answers;
    this.today = today;
  }

  record ApprovalBody(
      LocalDate approvedOn,
      @ValidText(max = 100) String approvalNumber,
      @Nullable LocalDate validUntil)
      implements Noted {}

  record Approved(
      String operatorId,
      String approvalNumber,
      LocalDate approvedOn,
      @Nullable LocalDate validUntil) {

    static Approved of(Outcome.Applied<OperatorEvent> applied) {
      CrossBorderApproved e = applied.first(CrossBorderApproved.class);
      return new Approved(e.operatorId(), e.approvalNumber(), e.approvedOn(), e.validUntil());
    }
  }

  /** Approvals are shown with their operator. */
  @Operation(summary = "Record an approval of cross-border business")
  @PostMapping("/api/v1/operators/{operatorId}/cross-border-approvals")
  Created<Approved> approve(
      @PathVariable @ValidOperatorId String operatorId,
      @RequestBody ApprovalBody body,
      CommandRequest request) {
    return answers.created(
        commands.send(command(operatorId, body, request), request.context()),
        applied -> WriteAnswers.path("/api/v1/operators/{id}", operatorId),
        Approved::of);
  }

  private ApproveCrossBorder command(String operatorId, ApprovalBody body, CommandRequest request) {
    return new ApproveCrossBorder(
        operatorId,
        request.caller().filer(),
        body.approvalNumber(),
        body.approvedOn(),
        body.validUntil(),
        today.date());
  }

  @Override
  public void addTo(Replacements<OperatorEvent, RegisterCommand> replacements) {
    replacements.with(
        CrossBorderApproved.class,
        ApprovalBody.class,
        (body, wrong, request) -> command(wrong.operatorId(), body, request));
  }
}
