package io.qinggui.license.license.http;

import io.qinggui.license.http.LicensePaths;
import io.qinggui.license.http.Replaceable;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseCommand.CorrectFact;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.standing.http.StandingPreview;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.correction.CorrectionAnswer;
import io.qinggui.platform.web.correction.CorrectionBody;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.BodyReader;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What was filed under a license is put right. */
@RestController
class CorrectionsController {

  private final Commands<LicenseServiceEvent> commands;
  private final WriteAnswers answers;
  private final StandingPreview preview;
  private final Replacements<LicenseServiceEvent, LicenseCommand> replacements;

  CorrectionsController(
      Commands<LicenseServiceEvent> commands,
      WriteAnswers answers,
      StandingPreview preview,
      Ledger ledger,
      EventCatalog<LicenseServiceEvent> catalog,
      BodyReader bodies,
      List<Replaceable> replaceable) {
    this.commands = commands;
    this.answers = answers;
    this.preview = preview;
    this.replacements = new Replacements<>(ledger, catalog, bodies);
    replaceable.forEach(each -> each.addTo(replacements));
  }

  @Operation(summary = "Correct what was filed under a license")
  @PostMapping(LicensePaths.LICENSE + "/corrections")
  Created<CorrectionAnswer> correct(
      @PathVariable String licenseNumber,
      @RequestBody CorrectionBody body,
      CommandRequest request) {
    CorrectFact command =
        new CorrectFact(
            licenseNumber,
            request.caller().filer(),
            body.eventId(),
            body.reason(),
            replacements.read(LicenseCommand.streamOf(licenseNumber), body, request),
            new EventIds(request.commandId()));
    return answers.created(
        commands.send(command, request.context()),
        applied -> LicensePaths.location(licenseNumber),
        applied -> CorrectionAnswer.of(applied, body.eventId()),
        dryRun -> preview.of(dryRun.events(), command.ids()));
  }
}
