package io.qinggui.license.resumption.http;

import io.qinggui.license.http.LicensePaths;
import io.qinggui.license.http.Replaceable;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseCommand.ResumeCustomers;
import io.qinggui.license.language.LicenseEvent.CustomersResumed;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.resumption.http.StandingCauses.Causes;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.MultiLine;
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

/** The issuer's word that customers may be taken again (rule X1). */
@RestController
class ResumptionsController implements Replaceable {

  private final Commands<LicenseServiceEvent> commands;
  private final WriteAnswers answers;
  private final StandingCauses causes;
  private final Today today;

  ResumptionsController(
      Commands<LicenseServiceEvent> commands,
      WriteAnswers answers,
      StandingCauses causes,
      Today today) {
    this.commands = commands;
    this.answers = answers;
    this.causes = causes;
    this.today = today;
  }

  record Resumption(LocalDate resumedOn, @ValidText(max = 2000) @MultiLine String reason)
      implements Noted {}

  @Operation(summary = "Let customers be taken again")
  @PostMapping(LicensePaths.LICENSE + "/resumptions")
  Created<ResumptionView> resume(
      @PathVariable String licenseNumber, @RequestBody Resumption body, CommandRequest request) {
    return answers.created(
        commands.send(command(licenseNumber, body, request), request.context()),
        applied -> LicensePaths.location(licenseNumber),
        applied -> ResumptionView.of(applied.first(CustomersResumed.class)));
  }

  private ResumeCustomers command(String licenseNumber, Resumption body, CommandRequest request) {
    Causes standing = causes.against(licenseNumber, body.resumedOn());
    return new ResumeCustomers(
        licenseNumber,
        request.caller().filer(),
        body.resumedOn(),
        body.reason(),
        standing.causes(),
        standing.through(),
        today.date());
  }

  @Override
  public void addTo(Replacements<LicenseServiceEvent, LicenseCommand> replacements) {
    replacements.with(
        CustomersResumed.class,
        Resumption.class,
        (body, wrong, request) -> command(wrong.licenseNumber(), body, request));
  }
}
