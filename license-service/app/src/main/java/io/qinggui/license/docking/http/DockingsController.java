package io.qinggui.license.docking.http;

import io.qinggui.license.http.LicensePaths;
import io.qinggui.license.http.Replaceable;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseCommand.CompleteDocking;
import io.qinggui.license.language.LicenseEvent.DockingCompleted;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.ValidProvince;
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

/** Completed dockings, 二(三)1. */
@RestController
class DockingsController implements Replaceable {

  private final Commands<LicenseServiceEvent> commands;
  private final WriteAnswers answers;
  private final Today today;

  DockingsController(Commands<LicenseServiceEvent> commands, WriteAnswers answers, Today today) {
    this.commands = commands;
    this.answers = answers;
    this.today = today;
  }

  record Docking(@Size(max = 31) List<@ValidProvince String> provinces, LocalDate completedOn)
      implements Noted {}

  @Operation(summary = "Record that systems were connected")
  @PostMapping(LicensePaths.LICENSE + "/dockings")
  Created<DockingView> complete(
      @PathVariable String licenseNumber, @RequestBody Docking body, CommandRequest request) {
    return answers.created(
        commands.send(command(licenseNumber, body, request), request.context()),
        applied -> LicensePaths.location(licenseNumber),
        applied -> DockingView.of(applied.first(DockingCompleted.class)));
  }

  private CompleteDocking command(String licenseNumber, Docking body, CommandRequest request) {
    return new CompleteDocking(
        licenseNumber,
        request.caller().filer(),
        body.provinces(),
        body.completedOn(),
        today.date());
  }

  @Override
  public void addTo(Replacements<LicenseServiceEvent, LicenseCommand> replacements) {
    replacements.with(
        DockingCompleted.class,
        Docking.class,
        (body, wrong, request) -> command(wrong.licenseNumber(), body, request));
  }
}
