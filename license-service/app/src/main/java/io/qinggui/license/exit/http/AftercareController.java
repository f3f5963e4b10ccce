package io.qinggui.license.exit.http;

import io.qinggui.license.http.LicensePaths;
import io.qinggui.license.http.LicenseWrites;
import io.qinggui.license.http.Replaceable;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseCommand.CompleteAftercare;
import io.qinggui.license.language.LicenseCommand.ReportAftercareProgress;
import io.qinggui.license.language.LicenseEvent.AftercareCompleted;
import io.qinggui.license.language.LicenseEvent.AftercareProgressReported;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What is done for the customers of a license that ends, 三(四), until it is complete. */
@RestController
class AftercareController implements Replaceable {

  private static final long MOST = 1_000_000_000_000L;

  private final LicenseWrites writes;
  private final Today today;

  AftercareController(LicenseWrites writes, Today today) {
    this.writes = writes;
    this.today = today;
  }

  record Report(
      LocalDate reportedOn,
      @Min(0) @Max(MOST) long customersBefore,
      @Min(0) @Max(MOST) long customersMoved,
      @Min(0) @Max(MOST) long customersLeft)
      implements Noted {}

  record Completion(LocalDate completedOn) implements Noted {}

  @Operation(summary = "Report how far the customers of a license that ends have been moved")
  @PostMapping(LicensePaths.LICENSE + "/aftercare-progress")
  Created<AftercareProgressView> report(
      @PathVariable String licenseNumber, @RequestBody Report body, CommandRequest request) {
    return writes.send(
        command(licenseNumber, body, request),
        request,
        AftercareProgressReported.class,
        AftercareProgressView::of);
  }

  @Operation(summary = "Record that the customers of a license that ends are taken care of")
  @PostMapping(LicensePaths.LICENSE + "/aftercare-completion")
  Created<AftercareCompletionView> complete(
      @PathVariable String licenseNumber, @RequestBody Completion body, CommandRequest request) {
    return writes.send(
        command(licenseNumber, body, request),
        request,
        AftercareCompleted.class,
        AftercareCompletionView::of);
  }

  private ReportAftercareProgress command(
      String licenseNumber, Report body, CommandRequest request) {
    return new ReportAftercareProgress(
        licenseNumber,
        request.caller().filer(),
        body.reportedOn(),
        body.customersBefore(),
        body.customersMoved(),
        body.customersLeft(),
        today.date());
  }

  private CompleteAftercare command(String licenseNumber, Completion body, CommandRequest request) {
    return new CompleteAftercare(
        licenseNumber, request.caller().filer(), body.completedOn(), today.date());
  }

  @Override
  public void addTo(Replacements<LicenseServiceEvent, LicenseCommand> replacements) {
    replacements
        .with(
            AftercareProgressReported.class,
            Report.class,
            (body, wrong, request) -> command(wrong.licenseNumber(), body, request))
        .with(
            AftercareCompleted.class,
            Completion.class,
            (body, wrong, request) -> command(wrong.licenseNumber(), body, request));
  }
}
