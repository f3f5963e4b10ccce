package io.qinggui.license.exit.http;

import io.qinggui.license.http.LicensePaths;
import io.qinggui.license.http.LicenseWrites;
import io.qinggui.license.http.Replaceable;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseCommand.CancelLicense;
import io.qinggui.license.language.LicenseCommand.FileAftercarePlan;
import io.qinggui.license.language.LicenseEvent.AftercarePlanFiled;
import io.qinggui.license.language.LicenseEvent.LicenseCancelled;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Leaving the market, 三(四): first the plan for the customers, then the cancellation. */
@RestController
class ExitController implements Replaceable {

  private final LicenseWrites writes;
  private final LawBook law;
  private final Today today;

  ExitController(LicenseWrites writes, LawBook law, Today today) {
    this.writes = writes;
    this.law = law;
    this.today = today;
  }

  record Plan(LocalDate filedOn, LocalDate customersNotifiedOn) implements Noted {}

  record Cancellation(LocalDate appliedOn, LocalDate cancelledOn) implements Noted {}

  @Operation(summary = "File the plan for the customers of a license that ends")
  @PostMapping(LicensePaths.LICENSE + "/aftercare-plan")
  Created<AftercarePlanView> file(
      @PathVariable String licenseNumber, @RequestBody Plan body, CommandRequest request) {
    return writes.send(
        command(licenseNumber, body, request),
        request,
        AftercarePlanFiled.class,
        AftercarePlanView::of);
  }

  @Operation(summary = "Cancel a license on application")
  @PostMapping(LicensePaths.LICENSE + "/cancellation")
  Created<CancellationView> cancel(
      @PathVariable String licenseNumber, @RequestBody Cancellation body, CommandRequest request) {
    return writes.send(
        command(licenseNumber, body, request),
        request,
        LicenseCancelled.class,
        CancellationView::of);
  }

  private FileAftercarePlan command(String licenseNumber, Plan body, CommandRequest request) {
    return new FileAftercarePlan(
        licenseNumber,
        request.caller().filer(),
        body.filedOn(),
        body.customersNotifiedOn(),
        today.date());
  }

  private CancelLicense command(String licenseNumber, Cancellation body, CommandRequest request) {
    return new CancelLicense(
        licenseNumber,
        request.caller().filer(),
        body.appliedOn(),
        body.cancelledOn(),
        law.now().on(body.appliedOn()),
        today.date());
  }

  @Override
  public void addTo(Replacements<LicenseServiceEvent, LicenseCommand> replacements) {
    replacements
        .with(
            AftercarePlanFiled.class,
            Plan.class,
            (body, wrong, request) -> command(wrong.licenseNumber(), body, request))
        .with(
            LicenseCancelled.class,
            Cancellation.class,
            (body, wrong, request) -> command(wrong.licenseNumber(), body, request));
  }
}
