package io.qinggui.operator.affiliation.http;

import io.qinggui.operator.http.Replaceable;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.AffiliateOperator;
import io.qinggui.operator.language.RegisterEvent.OperatorAffiliated;
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

/** To which group of enterprises an operator belongs, and when. */
@RestController
class AffiliationsController implements Replaceable {

  private final Commands<OperatorEvent> commands;
  private final WriteAnswers answers;
  private final Today today;

  AffiliationsController(Commands<OperatorEvent> commands, WriteAnswers answers, Today today) {
    this.commands = commands;
    this.answers = answers;
    this.today = today;
  }

  /**
   * An affiliation.
   *
   * @param groupId any name of the group, the same for all that belong to it
   * @param until last day
   */
  record AffiliationBody(
      @ValidText(max = 64) String groupId, LocalDate from, @Nullable LocalDate until)
      implements Noted {}

  record Affiliated(String operatorId, String groupId, LocalDate from, @Nullable LocalDate until) {

    static Affiliated of(Outcome.Applied<OperatorEvent> applied) {
      OperatorAffiliated e = applied.first(OperatorAffiliated.class);
      return new Affiliated(e.operatorId(), e.groupId(), e.from(), e.until());
    }
  }

  /** Affiliations are shown with their operator. */
  @Operation(summary = "Record that an operator belongs to a group of enterprises")
  @PostMapping("/api/v1/operators/{operatorId}/affiliations")
  Created<Affiliated> affiliate(
      @PathVariable @ValidOperatorId String operatorId,
      @RequestBody AffiliationBody body,
      CommandRequest request) {
    return answers.created(
        commands.send(command(operatorId, body, request), request.context()),
        applied -> WriteAnswers.path("/api/v1/operators/{id}", operatorId),
        Affiliated::of);
  }

  private AffiliateOperator command(
      String operatorId, AffiliationBody body, CommandRequest request) {
    return new AffiliateOperator(
        operatorId,
        request.caller().filer(),
        body.groupId(),
        body.from(),
        body.until(),
        today.date());
  }

  @Override
  public void addTo(Replacements<OperatorEvent, RegisterCommand> replacements) {
    replacements.with(
        OperatorAffiliated.class,
        AffiliationBody.class,
        (body, wrong, request) -> command(wrong.operatorId(), body, request));
  }
}
