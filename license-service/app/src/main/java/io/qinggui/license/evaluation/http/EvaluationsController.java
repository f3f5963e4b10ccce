package io.qinggui.license.evaluation.http;

import io.qinggui.license.evaluation.http.EvaluationView.Outcome;
import io.qinggui.license.http.LicensePaths;
import io.qinggui.license.http.Replaceable;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseCommand.FileEvaluation;
import io.qinggui.license.language.LicenseEvent.EvaluationFailed;
import io.qinggui.license.language.LicenseEvent.EvaluationPassed;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Conclusions of evaluations, 二(三). */
@RestController
class EvaluationsController implements Replaceable {

  private final Commands<LicenseServiceEvent> commands;
  private final WriteAnswers answers;
  private final Today today;

  EvaluationsController(Commands<LicenseServiceEvent> commands, WriteAnswers answers, Today today) {
    this.commands = commands;
    this.answers = answers;
    this.today = today;
  }

  record EvaluationBody(
      RequiredSystem system,
      @Size(max = 31) List<@ValidProvince String> provinces,
      Outcome outcome,
      @ValidText(max = 200) String standard,
      LocalDate concludedOn,
      @ValidText(max = 200) String evaluator)
      implements Noted {}

  @Operation(summary = "File the evaluation of a required system")
  @PostMapping(LicensePaths.LICENSE + "/evaluations")
  Created<EvaluationView> file(
      @PathVariable String licenseNumber,
      @RequestBody EvaluationBody body,
      CommandRequest request) {
    return answers.created(
        commands.send(command(licenseNumber, body, request), request.context()),
        applied -> LicensePaths.location(licenseNumber),
        applied ->
            body.outcome() == Outcome.PASSED
                ? EvaluationView.of(applied.first(EvaluationPassed.class))
                : EvaluationView.of(applied.first(EvaluationFailed.class)));
  }

  private FileEvaluation command(
      String licenseNumber, EvaluationBody body, CommandRequest request) {
    return new FileEvaluation(
        licenseNumber,
        request.caller().filer(),
        body.system(),
        body.provinces(),
        body.outcome() == Outcome.PASSED,
        body.standard(),
        body.concludedOn(),
        body.evaluator(),
        today.date());
  }

  @Override
  public void addTo(Replacements<LicenseServiceEvent, LicenseCommand> replacements) {
    replacements
        .with(
            EvaluationPassed.class,
            EvaluationBody.class,
            (body, wrong, request) -> command(wrong.licenseNumber(), body, request))
        .with(
            EvaluationFailed.class,
            EvaluationBody.class,
            (body, wrong, request) -> command(wrong.licenseNumber(), body, request));
  }
}
