package io.qinggui.license.commitment.http;

import io.qinggui.license.http.LicensePaths;
import io.qinggui.license.language.LicenseCommand.FileCommitment;
import io.qinggui.license.language.LicenseEvent.CommitmentFiled;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.rules.fact.Track;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.web.input.ValidIssuer;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Written commitments, 二(一)2 and 二(三)1. */
@RestController
class CommitmentsController {

  private final Commands<LicenseServiceEvent> commands;
  private final WriteAnswers answers;
  private final LawBook law;
  private final Today today;

  CommitmentsController(
      Commands<LicenseServiceEvent> commands, WriteAnswers answers, LawBook law, Today today) {
    this.commands = commands;
    this.answers = answers;
    this.law = law;
    this.today = today;
  }

  record Commitment(
      Track track,
      @Nullable Service service,
      LocalDate signedOn,
      LocalDate receivedOn,
      @ValidIssuer String addressee)
      implements Noted {}

  @Operation(summary = "File a written commitment")
  @PostMapping(LicensePaths.LICENSE + "/commitments")
  ResponseEntity<Object> file(
      @PathVariable String licenseNumber, @RequestBody Commitment body, CommandRequest request) {
    FileCommitment command =
        new FileCommitment(
            licenseNumber,
            request.caller().filer(),
            body.track(),
            body.service(),
            body.signedOn(),
            body.receivedOn(),
            body.addressee(),
            law.now().on(body.receivedOn()),
            today.date());
    return answers.created(
        commands.send(command, request.context()),
        applied -> LicensePaths.location(licenseNumber),
        applied -> CommitmentView.of(applied.first(CommitmentFiled.class)));
  }
}
