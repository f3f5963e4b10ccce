package io.qinggui.inspection.http;

import io.qinggui.inspection.language.AnnualCheckConcluded;
import io.qinggui.inspection.language.CheckOutcome;
import io.qinggui.inspection.language.ConcludeAnnualCheck;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.LicenseNoted;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.read.ReadAnswers;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.WriteAnswers;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Annual checks of licenses (二(三)1, 三(三)). */
@RestController
class AnnualChecksController {

  private final Commands<InspectionEvent> commands;
  private final WriteAnswers answers;
  private final NotedLicenses licenses;
  private final AnnualChecks checks;
  private final Today today;

  AnnualChecksController(
      Commands<InspectionEvent> commands,
      WriteAnswers answers,
      NotedLicenses licenses,
      AnnualChecks checks,
      Today today) {
    this.commands = commands;
    this.answers = answers;
    this.licenses = licenses;
    this.checks = checks;
    this.today = today;
  }

  record Conclusion(
      @ValidText(max = LicenseNumbers.MAX) @Pattern(regexp = LicenseNumbers.PATTERN)
          String licenseNumber,
      @ValidOperatorId String operatorId,
      @Min(2000) @Max(2100) int year,
      CheckOutcome outcome,
      LocalDate concludedOn,
      @Nullable @Size(max = 50) List<@ValidText(max = 200) String> reasons)
      implements Noted {}

  record Concluded(
      String licenseNumber,
      String operatorId,
      int year,
      String outcome,
      LocalDate concludedOn,
      List<String> reasons) {

    static Concluded of(Outcome.Applied<InspectionEvent> applied) {
      AnnualCheckConcluded e = Answers.first(applied, AnnualCheckConcluded.class);
      return new Concluded(
          e.licenseNumber(), e.operatorId(), e.year(), e.outcome(), e.concludedOn(), e.reasons());
    }
  }

  @Operation(summary = "Conclude an annual check")
  @PostMapping("/api/v1/annual-checks")
  ResponseEntity<Object> conclude(@RequestBody Conclusion body, CommandRequest request) {
    String authority = Authority.of(request.caller());
    ConcludeAnnualCheck command =
        new ConcludeAnnualCheck(
            body.licenseNumber(),
            body.operatorId(),
            body.year(),
            body.outcome(),
            body.concludedOn(),
            body.reasons() == null ? List.of() : body.reasons(),
            noted(authority, body.licenseNumber()).orElse(null),
            authority,
            today.date());
    return answers.created(
        commands.send(command, request.context()),
        applied -> WriteAnswers.path("/api/v1/annual-checks/{license}", body.licenseNumber()),
        Concluded::of);
  }

  @Operation(summary = "The conclusions of a license")
  @GetMapping("/api/v1/annual-checks/{licenseNumber}")
  ResponseEntity<AnnualChecksView> checks(
      @PathVariable @ValidText(max = LicenseNumbers.MAX) String licenseNumber, Caller caller) {
    AnnualChecksView view = checks.get(licenseNumber, caller);
    return ReadAnswers.versioned(view.version(), view);
  }

  /** The ministry may conclude without knowing the issuer, an administration has to be it. */
  private Optional<LicenseNoted> noted(String authority, String licenseNumber) {
    return authority.equals(Caller.MIIT_ISSUER)
        ? licenses.find(licenseNumber)
        : licenses.await(licenseNumber);
  }
}
