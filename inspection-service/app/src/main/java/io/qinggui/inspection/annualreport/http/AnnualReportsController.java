package io.qinggui.inspection.annualreport.http;

import io.qinggui.inspection.annualreport.AnnualReportTerm;
import io.qinggui.inspection.annualreport.http.AnnualReports.MissingAnnualReport;
import io.qinggui.inspection.dossier.http.Dossiers;
import io.qinggui.inspection.dossier.http.Readers;
import io.qinggui.inspection.language.AnnualReportEvent;
import io.qinggui.inspection.language.AnnualReportEvent.AnnualReportSubmitted;
import io.qinggui.inspection.language.AnnualReportEvent.ListingRemoved;
import io.qinggui.inspection.language.AnnualReportEvent.Operation;
import io.qinggui.inspection.language.DossierCommand;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.LicenseNoted;
import io.qinggui.inspection.notedlicense.runtime.NotedLicenses;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.FoldedStreams;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.reference.ContentId;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.correction.CorrectionAnswer;
import io.qinggui.platform.web.correction.CorrectionBody;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.LicenseSpellings;
import io.qinggui.platform.web.input.MultiLine;
import io.qinggui.platform.web.input.ValidLicenseNumber;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.ReadAnswers;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports of license holders on years, and who has made none (工业和信息化部令第42号). */
@RestController
class AnnualReportsController {

  private static final String PATH = "/api/v1/annual-reports";
  private static final String ONE = PATH + "/{reportId}";

  private final Dossiers dossiers;
  private final ReadModel<AnnualReportRecord> list;
  private final AnnualReports reports;
  private final NotedLicenses licenses;
  private final LicenseSpellings spellings;
  private final FoldedStreams<AnnualReportEvent, AnnualReportRecord> streams;
  private final Replacements<InspectionEvent, DossierCommand> replacements;

  AnnualReportsController(
      Dossiers dossiers,
      ReadModel<AnnualReportRecord> list,
      AnnualReports reports,
      NotedLicenses licenses,
      LicenseSpellings spellings) {
    this.dossiers = dossiers;
    this.list = list;
    this.reports = reports;
    this.licenses = licenses;
    this.spellings = spellings;
    this.streams = dossiers.streams(AnnualReportEvent.class, AnnualReportRecord::after);
    this.replacements =
        dossiers
            .replacements()
            .with(
                AnnualReportSubmitted.class,
                AnnualSubmission.class,
                (body, wrong, request) ->
                    dossiers.command(
                        submitted(
                            body, spellings.onRecord(body.licenseNumber()), wrong.operatorId()),
                        request))
            .with(
                ListingRemoved.class,
                Removal.class,
                (body, wrong, request) ->
                    dossiers.command(
                        new ListingRemoved(
                            wrong.reportId(),
                            wrong.operatorId(),
                            wrong.licenseNumber(),
                            wrong.year(),
                            body.removedOn(),
                            body.basis(),
                            wrong.by()),
                        request));
  }

  record OperationBody(Service service, @ValidProvince String province, @Min(0) long customers) {}

  record ContactBody(@ValidText(max = 100) String name, @ValidText(max = 60) String phone) {}

  /**
   * A report.
   *
   * @param operatorId the holder; who asks, when it is left out
   */
  record AnnualSubmission(
      @ValidText(max = ValidLicenseNumber.MAX) @ValidLicenseNumber String licenseNumber,
      @Min(AnnualReportTerm.FIRST_YEAR) @Max(2100) int year,
      LocalDate submittedOn,
      @Nullable @ValidOperatorId String operatorId,
      @Nullable @Size(max = 200) List<OperationBody> operations,
      @Nullable ContactBody contact,
      @Nullable @MultiLine @ValidText(max = 10_000) String text)
      implements Noted {}

  record Removal(LocalDate removedOn, @MultiLine @ValidText(max = 2000) String basis)
      implements Noted {}

  @io.swagger.v3.oas.annotations.Operation(summary = "Report on a year, as the holder of a license")
  @PostMapping(PATH)
  Created<AnnualReportRecord> submit(@RequestBody AnnualSubmission body, CommandRequest request) {
    Caller caller = request.caller();
    caller.requireRole(Role.MIIT, Role.ADMINISTRATION, Role.OPERATOR, Role.CARRIER);
    String own = caller.operatorId();
    String operatorId = body.operatorId() != null ? body.operatorId() : own;
    if (operatorId == null) {
      throw ProblemException.invalid("/operatorId", "required");
    }
    String number = spellings.onRecord(body.licenseNumber());
    LicenseNoted noted =
        licenses
            .await(number)
            .flatMap(it -> licenses.heldOn(body.submittedOn(), number, caller.filer()))
            .orElseThrow(() -> ProblemException.invalid("/licenseNumber", "license-unknown"));
    if (!noted.operatorId().equals(operatorId)) {
      throw ProblemException.invalid(
          body.operatorId() == null ? "/licenseNumber" : "/operatorId", "not-the-holder");
    }
    return file(submitted(body, number, operatorId), request);
  }

  private AnnualReportSubmitted submitted(
      AnnualSubmission body, String licenseNumber, String operatorId) {
    return new AnnualReportSubmitted(
        id(licenseNumber, body.year()),
        operatorId,
        licenseNumber,
        body.year(),
        body.submittedOn(),
        body.submittedOn().isAfter(reports.term(body.year()).dueOn()),
        body.operations() == null
            ? List.of()
            : body.operations().stream()
                .map(it -> new Operation(it.service().name(), it.province(), it.customers()))
                .toList(),
        body.contact() == null ? "" : body.contact().name(),
        body.contact() == null ? "" : body.contact().phone(),
        body.text() == null ? "" : body.text());
  }

  private static String id(String licenseNumber, int year) {
    return ContentId.of("AR-" + year, licenseNumber, year);
  }

  private Created<AnnualReportRecord> file(AnnualReportEvent fact, CommandRequest request) {
    return dossiers.file(fact, request, WriteAnswers.path(ONE, fact.reportId()), streams, it -> it);
  }

  @io.swagger.v3.oas.annotations.Operation(
      summary = "Take a license off the list of those without a report")
  @PostMapping(PATH + "/{licenseNumber}/{year}/listing-removal")
  Created<AnnualReportRecord> remove(
      @PathVariable @ValidText(max = ValidLicenseNumber.MAX) String licenseNumber,
      @PathVariable @Min(AnnualReportTerm.FIRST_YEAR) @Max(2100) int year,
      @RequestBody Removal body,
      CommandRequest request) {
    Readers.requireOfficer(request.caller());
    MissingAnnualReport listed =
        reports.missing(year, null).stream()
            .filter(it -> it.licenseNumber().equals(licenseNumber) && it.listedOn() != null)
            .findFirst()
            .orElseThrow(
                () ->
                    ProblemException.conflict(
                        "not-listed", Map.of("licenseNumber", licenseNumber)));
    return file(
        new ListingRemoved(
            id(licenseNumber, year),
            listed.operatorId(),
            licenseNumber,
            year,
            body.removedOn(),
            body.basis(),
            listed.issuer()),
        request);
  }

  @io.swagger.v3.oas.annotations.Operation(summary = "Correct what was recorded of a report")
  @PostMapping(ONE + "/corrections")
  Created<CorrectionAnswer> correct(
      @PathVariable @ValidText(max = 64) String reportId,
      @RequestBody CorrectionBody body,
      CommandRequest request) {
    return dossiers.correct(
        DossierEvent.streamOf(AnnualReportEvent.KIND, reportId),
        body,
        request,
        WriteAnswers.path(ONE, reportId),
        replacements);
  }

  @io.swagger.v3.oas.annotations.Operation(summary = "A report on a year")
  @GetMapping(ONE)
  ResponseEntity<AnnualReportRecord> one(
      @PathVariable @ValidText(max = 64) String reportId,
      @RequestParam(required = false) @Nullable Instant knownAt,
      Caller caller) {
    Versioned<AnnualReportRecord> found =
        dossiers.get(streams, DossierEvent.streamOf(AnnualReportEvent.KIND, reportId), knownAt);
    caller.require(
        Readers.isOfficer(caller) || Readers.isItself(caller, found.view().operatorId()));
    return ReadAnswers.versioned(found.version(), found.view());
  }

  @io.swagger.v3.oas.annotations.Operation(
      summary = "Find reports on years; an operator finds its own")
  @GetMapping(PATH)
  Page<AnnualReportRecord> find(
      @RequestParam(required = false) @Nullable @Min(2000) @Max(2100) Integer year,
      @RequestParam(required = false) @Nullable @ValidOperatorId String operatorId,
      PageRequest page,
      Caller caller) {
    caller.require(
        Readers.isOfficer(caller) || (operatorId != null && Readers.isItself(caller, operatorId)));
    Filter filter =
        Filter.ALL
            .with(AnnualReports.YEAR, year == null ? null : year.toString())
            .with(AnnualReportConfiguration.OPERATOR, operatorId);
    return page.from((after, limit) -> list.find(filter, after, limit), Versioned::key)
        .map(Versioned::view);
  }

  @io.swagger.v3.oas.annotations.Operation(summary = "The licenses without a report on a year")
  @GetMapping(path = PATH, params = "missing=true")
  Page<MissingAnnualReport> missing(
      @RequestParam boolean missing,
      @RequestParam @Min(2000) @Max(2100) int year,
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      PageRequest page,
      Caller caller) {
    Readers.requireOfficer(caller);
    return page.within(reports.missing(year, province), MissingAnnualReport::licenseNumber);
  }
}
