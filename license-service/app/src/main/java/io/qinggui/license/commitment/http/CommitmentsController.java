package io.qinggui.license.commitment.http;

import io.qinggui.license.http.LicensePaths;
import io.qinggui.license.http.Replaceable;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseCommand.FileCommitment;
import io.qinggui.license.language.LicenseEvent.CommitmentFiled;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.rules.fact.Track;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.ValidIssuer;
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

/** Written commitments, 二(一)2 and 二(三)1. */
@RestController
class CommitmentsController implements Replaceable {

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
  Created<CommitmentView> file(
      @PathVariable String licenseNumber, @RequestBody Commitment body, CommandRequest request) {
    return answers.created(
        commands.send(command(licenseNumber, body, request), request.context()),
        applied -> LicensePaths.location(licenseNumber),
        applied -> CommitmentView.of(applied.first(CommitmentFiled.class)));
  }

  private FileCommitment command(String licenseNumber, Commitment body, CommandRequest request) {
    return new FileCommitment(
        licenseNumber,
        request.caller().filer(),
        body.track(),
        body.service(),
        body.signedOn(),
        body.receivedOn(),
        body.addressee(),
        law.now().on(body.receivedOn()),
        today.date());
  }

  @Override
  public void addTo(Replacements<LicenseServiceEvent, LicenseCommand> replacements) {
    replacements.with(
        CommitmentFiled.class,
        Commitment.class,
        (body, wrong, request) -> command(wrong.licenseNumber(), body, request));
  }
}
