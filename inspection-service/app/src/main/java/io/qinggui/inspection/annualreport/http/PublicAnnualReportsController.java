package io.qinggui.inspection.annualreport.http;

import io.qinggui.inspection.annualreport.http.AnnualReports.MissingAnnualReport;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.open.PublicPaths;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.write.Today;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has not reported on a year, for everybody (工业和信息化部令第42号). */
@RestController
class PublicAnnualReportsController {

  private final AnnualReports reports;
  private final Today today;

  PublicAnnualReportsController(AnnualReports reports, Today today) {
    this.reports = reports;
    this.today = today;
  }

  /** An entry of the list {@code ANNUAL_REPORT_MISSING}. */
  record ListedLicense(
      String list,
      String licenseNumber,
      String operatorId,
      String issuer,
      int year,
      LocalDate listedOn) {

    static ListedLicense of(MissingAnnualReport it) {
      return new ListedLicense(
          "ANNUAL_REPORT_MISSING",
          it.licenseNumber(),
          it.operatorId(),
          it.issuer(),
          it.year(),
          Objects.requireNonNull(it.listedOn()));
    }
  }

  /** An entry is gone from here when it is taken off the list. */
  @SecurityRequirements
  @Operation(summary = "The licenses on the list of those without a report, for everybody")
  @GetMapping(PublicPaths.PREFIX + "/annual-report-missing")
  Page<ListedLicense> missing(
      @RequestParam(required = false) @Nullable @Min(2000) @Max(2100) Integer year,
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      PageRequest page) {
    int asked = year == null ? lastClosed() : year;
    return page.within(
            reports.missing(asked, province).stream()
                .filter(MissingAnnualReport::isListed)
                .toList(),
            MissingAnnualReport::licenseNumber)
        .map(ListedLicense::of);
  }

  /** The last year whose list there is. */
  private int lastClosed() {
    LocalDate day = today.date();
    int last = day.getYear() - 1;
    return day.isAfter(reports.term(last).closesOn()) ? last : last - 1;
  }
}
