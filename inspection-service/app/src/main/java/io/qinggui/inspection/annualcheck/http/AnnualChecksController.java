package io.qinggui.inspection.annualcheck.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.inspection.language.AnnualCheckConcluded;
import io.qinggui.inspection.language.CheckOutcome;
import io.qinggui.inspection.language.ConcludeAnnualCheck;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.LicenseNoted;
import io.qinggui.inspection.notedlicense.runtime.NotedLicenses;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.input.LicenseSpellings;
import io.qinggui.platform.web.input.MultiLine;
import io.qinggui.platform.web.input.ValidLicenseNumber;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.ReadAnswers;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
  private final LicenseSpellings spellings;
  private final ReadModel<LicenseChecks> checks;
  private final Today today;

  AnnualChecksController(
      Commands<InspectionEvent> commands,
      WriteAnswers answers,
      NotedLicenses licenses,
      LicenseSpellings spellings,
      ReadModel<LicenseChecks> checks,
      Today today) {
    this.commands = commands;
    this.answers = answers;
    this.licenses = licenses;
    this.spellings = spellings;
    this.checks = checks;
    this.today = today;
  }

  record Conclusion(
      @ValidText(max = ValidLicenseNumber.MAX) @ValidLicenseNumber String licenseNumber,
      @ValidOperatorId String operatorId,
      @Min(2000) @Max(2100) int year,
      CheckOutcome outcome,
      LocalDate concludedOn,
      @Nullable @Size(max = 50) List<@ValidText(max = 200) String> reasons,
      @Nullable @MultiLine @ValidText(max = 2000) String deviation)
      implements Noted {

    ConcludeAnnualCheck command(
        String onRecord, @Nullable LicenseNoted noted, Filer filer, LocalDate today) {
      return new ConcludeAnnualCheck(
          onRecord,
          operatorId,
          year,
          outcome,
          concludedOn,
          reasons == null ? List.of() : reasons,
          deviation,
          noted,
          filer,
          today);
    }
  }

  record Concluded(
      String licenseNumber,
      String operatorId,
      int year,
      String outcome,
      LocalDate concludedOn,
      List<String> reasons,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String deviation) {

    static Concluded of(Outcome.Applied<InspectionEvent> applied) {
      AnnualCheckConcluded e = applied.first(AnnualCheckConcluded.class);
      return new Concluded(
          e.licenseNumber(),
          e.operatorId(),
          e.year(),
          e.outcome(),
          e.concludedOn(),
          e.reasons(),
          e.deviation());
    }
  }

  @Operation(summary = "Conclude an annual check")
  @PostMapping("/api/v1/annual-checks")
  Created<Concluded> conclude(@RequestBody Conclusion body, CommandRequest request) {
    Filer filer = request.caller().filer();
    String number = spellings.onRecord(body.licenseNumber());
    ConcludeAnnualCheck command =
        body.command(
            number,
            licenses.heldOn(body.concludedOn(), number, filer).orElse(null),
            filer,
            today.date());
    return answers.created(
        commands.send(command, request.context()),
        applied -> WriteAnswers.path("/api/v1/annual-checks/{license}", number),
        Concluded::of);
  }

  @Operation(summary = "The conclusions of a license")
  @GetMapping("/api/v1/annual-checks/{licenseNumber}")
  ResponseEntity<AnnualChecksView> checks(
      @PathVariable @ValidText(max = ValidLicenseNumber.MAX) String licenseNumber, Caller caller) {
    Optional<Versioned<LicenseChecks>> found = checks.get(licenseNumber);
    caller.require(caller.mayReadAll() || found.filter(each -> isOf(caller, each)).isPresent());
    return found
        .map(AnnualChecksView::of)
        .map(view -> ReadAnswers.versioned(view.version(), view))
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "annual-check-unknown", Map.of("licenseNumber", licenseNumber)));
  }

  /** An operator does not learn whether another's license was checked. */
  private static boolean isOf(Caller caller, Versioned<LicenseChecks> license) {
    return caller.isOperator(license.view().operatorId());
  }
}
