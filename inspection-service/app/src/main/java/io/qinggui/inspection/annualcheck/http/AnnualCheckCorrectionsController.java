package io.qinggui.inspection.annualcheck.http;

import io.qinggui.inspection.annualcheck.http.AnnualChecksController.Conclusion;
import io.qinggui.inspection.language.AnnualCheckCommand;
import io.qinggui.inspection.language.AnnualCheckConcluded;
import io.qinggui.inspection.language.CorrectAnnualCheck;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.notedlicense.runtime.NotedLicenses;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.correction.CorrectionAnswer;
import io.qinggui.platform.web.correction.CorrectionBody;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.BodyReader;
import io.qinggui.platform.web.input.ValidLicenseNumber;
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

/** What was concluded of a license is put right. */
@RestController
class AnnualCheckCorrectionsController {

  private final Commands<InspectionEvent> commands;
  private final WriteAnswers answers;
  private final NotedLicenses licenses;
  private final Replacements<InspectionEvent, AnnualCheckCommand> replacements;

  AnnualCheckCorrectionsController(
      Commands<InspectionEvent> commands,
      WriteAnswers answers,
      NotedLicenses licenses,
      Today today,
      Ledger ledger,
      EventCatalog<InspectionEvent> catalog,
      BodyReader bodies) {
    this.commands = commands;
    this.answers = answers;
    this.licenses = licenses;
    this.replacements =
        new Replacements<InspectionEvent, AnnualCheckCommand>(ledger, catalog, bodies)
            .with(
                AnnualCheckConcluded.class,
                Conclusion.class,
                (body, wrong, request) ->
                    body.command(
                        wrong.licenseNumber(),
                        licenses
                            .heldOn(
                                body.concludedOn(), wrong.licenseNumber(), request.caller().filer())
                            .orElse(null),
                        request.caller().filer(),
                        today.date()));
  }

  @Operation(summary = "Correct a conclusion of a license")
  @PostMapping("/api/v1/annual-checks/{licenseNumber}/corrections")
  Created<CorrectionAnswer> correct(
      @PathVariable @ValidText(max = ValidLicenseNumber.MAX) String licenseNumber,
      @RequestBody CorrectionBody body,
      CommandRequest request) {
    // nobody else learns whether the license was checked
    request.caller().requireRole(Role.MIIT, Role.ADMINISTRATION);
    Filer filer = request.caller().filer();
    CorrectAnnualCheck command =
        new CorrectAnnualCheck(
            licenseNumber,
            filer,
            body.eventId(),
            body.reason(),
            replacements.read(AnnualCheckCommand.streamOf(licenseNumber), body, request),
            licenses.find(licenseNumber, filer).orElse(null),
            new EventIds(request.commandId()));
    return answers.created(
        commands.send(command, request.context()),
        applied -> WriteAnswers.path("/api/v1/annual-checks/{license}", licenseNumber),
        applied -> CorrectionAnswer.of(applied, body.eventId()));
  }
}
