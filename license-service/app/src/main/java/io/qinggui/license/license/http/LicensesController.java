package io.qinggui.license.license.http;

import io.qinggui.license.http.GrantBody;
import io.qinggui.license.http.LicensePaths;
import io.qinggui.license.http.Replaceable;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseCommand.RegisterLicense;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.ValidIssuer;
import io.qinggui.platform.web.input.ValidLicenseNumber;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.ReadAnswers;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of licenses. */
@RestController
class LicensesController implements Replaceable {

  private final Commands<LicenseServiceEvent> commands;
  private final WriteAnswers answers;
  private final Licenses licenses;
  private final Today today;

  LicensesController(
      Commands<LicenseServiceEvent> commands,
      WriteAnswers answers,
      Licenses licenses,
      Today today) {
    this.commands = commands;
    this.answers = answers;
    this.licenses = licenses;
    this.today = today;
  }

  record Issued(
      @ValidLicenseNumber String licenseNumber,
      @ValidOperatorId String operatorId,
      @ValidIssuer String issuer,
      LocalDate grantedOn,
      LocalDate validUntil,
      @Size(max = 4) List<GrantBody> grants)
      implements Noted {}

  @Operation(summary = "Register a license already issued")
  @PostMapping("/api/v1/licenses")
  ResponseEntity<Object> register(@RequestBody Issued body, CommandRequest request) {
    return answers.created(
        commands.send(command(body, request), request.context()),
        applied -> LicensePaths.location(body.licenseNumber()),
        applied -> LicenseView.of(applied.first(LicenseRegistered.class)));
  }

  private RegisterLicense command(Issued body, CommandRequest request) {
    return new RegisterLicense(
        body.licenseNumber(),
        request.caller().filer(),
        body.operatorId(),
        body.issuer(),
        body.grantedOn(),
        body.validUntil(),
        body.grants().stream().map(GrantBody::grant).toList(),
        today.date());
  }

  @Override
  public void addTo(Replacements<LicenseServiceEvent, LicenseCommand> replacements) {
    replacements.with(
        LicenseRegistered.class, Issued.class, (body, wrong, request) -> command(body, request));
  }

  @Operation(summary = "A license with all that was filed under it")
  @GetMapping(LicensePaths.LICENSE)
  ResponseEntity<LicenseView> license(@PathVariable String licenseNumber, Caller caller) {
    Versioned<LicenseView> found = licenses.get(licenseNumber);
    caller.requireReadOperator(found.view().operatorId());
    return ReadAnswers.versioned(found.version(), found.view());
  }

  /** An operator looks for its own only, and has to say so. */
  @Operation(summary = "Find licenses")
  @GetMapping("/api/v1/licenses")
  Page<LicenseView> licenses(
      @RequestParam(required = false) @Nullable @ValidOperatorId String operatorId,
      @RequestParam(required = false) @Nullable Service service,
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      PageRequest page,
      Caller caller) {
    caller.require(caller.mayReadAll() || (operatorId != null && caller.isOperator(operatorId)));
    return licenses.find(operatorId, service, province, page);
  }
}
