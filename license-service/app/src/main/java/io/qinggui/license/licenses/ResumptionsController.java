package io.qinggui.license.licenses;

import io.qinggui.license.language.CustomersResumed;
import io.qinggui.license.language.LicensingEvent;
import io.qinggui.license.language.ResumeCustomers;
import io.qinggui.license.licenses.StandingCauses.Causes;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.web.input.MultiLine;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.WriteAnswers;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The issuer's word that customers may be taken again (rule X1). */
@RestController
class ResumptionsController {

  private final Commands<LicensingEvent> commands;
  private final WriteAnswers answers;
  private final StandingCauses causes;
  private final Today today;

  ResumptionsController(
      Commands<LicensingEvent> commands, WriteAnswers answers, StandingCauses causes, Today today) {
    this.commands = commands;
    this.answers = answers;
    this.causes = causes;
    this.today = today;
  }

  record Resumption(LocalDate resumedOn, @ValidText(max = 2000) @MultiLine String reason)
      implements Noted {}

  @Operation(summary = "Let customers be taken again")
  @PostMapping(Answers.LICENSE + "/resumptions")
  ResponseEntity<Object> resume(
      @PathVariable String licenseNumber, @RequestBody Resumption body, CommandRequest request) {
    Causes standing = causes.against(licenseNumber, body.resumedOn());
    ResumeCustomers command =
        new ResumeCustomers(
            licenseNumber,
            Filers.of(request.caller()),
            body.resumedOn(),
            body.reason(),
            standing.causes(),
            standing.through(),
            today.date());
    return answers.created(
        commands.send(command, request.context()),
        applied -> Answers.location(licenseNumber),
        applied -> ResumptionView.of(Answers.first(applied, CustomersResumed.class)));
  }
}
