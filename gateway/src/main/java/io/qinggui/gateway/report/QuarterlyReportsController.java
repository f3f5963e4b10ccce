package io.qinggui.gateway.report;

import io.qinggui.gateway.print.FileTypes;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The report of a quarter (四(三)): as JSON, as a spreadsheet, or to be printed. */
@RestController
class QuarterlyReportsController {

  private static final String PATH = "/api/v1/reports/quarterly";
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2999;

  private final Reports reports;
  private final InstantSource clock;

  QuarterlyReportsController(Reports reports, InstantSource clock) {
    this.reports = reports;
    this.clock = clock;
  }

  @Operation(
      summary =
          "The figures of a quarter, by what was known at a moment: the same for ever; perhaps"
              + " beside those of another moment")
  @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  QuarterlyReport json(
      @RequestParam int year,
      @RequestParam int quarter,
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      @RequestParam(required = false) @Nullable Instant knownAt,
      @RequestParam(required = false) @Nullable Instant comparedTo,
      @RequestHeader HttpHeaders headers) {
    return report(year, quarter, province, knownAt, comparedTo, headers);
  }

  @Operation(summary = "The same as a spreadsheet")
  @GetMapping(path = PATH, produces = FileTypes.XLSX)
  ResponseEntity<byte[]> sheet(
      @RequestParam int year,
      @RequestParam int quarter,
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      @RequestParam(required = false) @Nullable Instant knownAt,
      @RequestParam(required = false) @Nullable Instant comparedTo,
      @RequestHeader HttpHeaders headers) {
    QuarterlyReport report = report(year, quarter, province, knownAt, comparedTo, headers);
    return file(report, FileTypes.XLSX, "xlsx", ReportSheet.of(report));
  }

  @Operation(summary = "The same as PDF")
  @GetMapping(path = PATH, produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> pdf(
      @RequestParam int year,
      @RequestParam int quarter,
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      @RequestParam(required = false) @Nullable Instant knownAt,
      @RequestParam(required = false) @Nullable Instant comparedTo,
      @RequestHeader HttpHeaders headers) {
    QuarterlyReport report = report(year, quarter, province, knownAt, comparedTo, headers);
    return file(report, MediaType.APPLICATION_PDF_VALUE, "pdf", ReportPdf.of(report));
  }

  private QuarterlyReport report(
      int year,
      int quarter,
      @Nullable String province,
      @Nullable Instant knownAt,
      @Nullable Instant comparedTo,
      HttpHeaders headers) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw ProblemException.invalid("/query/year", "no-such-quarter");
    }
    if (quarter < 1 || quarter > 4) {
      throw ProblemException.invalid("/query/quarter", "no-such-quarter");
    }
    Scope scope =
        Scope.ofQuarter(year, quarter, province, knownAt == null ? clock.instant() : knownAt);
    return reports.quarterly(year, quarter, scope, comparedTo, headers);
  }

  private static ResponseEntity<byte[]> file(
      QuarterlyReport report, String type, String ending, byte[] content) {
    String name =
        "report-%d-q%d-%s.%s"
            .formatted(
                report.year(),
                report.quarter(),
                report.province() == null ? "all" : report.province(),
                ending);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }
}
