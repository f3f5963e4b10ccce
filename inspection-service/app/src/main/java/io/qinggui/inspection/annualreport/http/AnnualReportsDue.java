package io.qinggui.inspection.annualreport.http;

import io.qinggui.inspection.annualreport.AnnualReportTerm;
import io.qinggui.inspection.annualreport.http.AnnualReports.MissingAnnualReport;
import io.qinggui.inspection.deadline.Due;
import io.qinggui.inspection.deadline.DueKind;
import io.qinggui.inspection.deadline.DueSource;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports on years that are not there: by their last day in time. */
@Component
final class AnnualReportsDue implements DueSource {

  private final AnnualReports reports;

  AnnualReportsDue(AnnualReports reports) {
    this.reports = reports;
  }

  @Override
  public Stream<Due> between(LocalDate from, LocalDate to, @Nullable String province) {
    return years(from, to)
        .flatMap(year -> reports.missing(year, province).stream())
        .map(AnnualReportsDue::due);
  }

  @Override
  public Stream<Due> missed(LocalDate from, LocalDate to) {
    return years(from, to)
        .flatMap(year -> reports.missed(year).stream())
        .map(AnnualReportsDue::due);
  }

  private static Due due(MissingAnnualReport it) {
    return new Due(
        it.dueOn(),
        DueKind.ANNUAL_REPORT,
        it.licenseNumber() + "/" + it.year(),
        it.issuer(),
        it.operatorId());
  }

  /** The years whose last day to report lies in a stretch of dates. */
  private Stream<Integer> years(LocalDate from, LocalDate to) {
    int first = Math.max(AnnualReportTerm.FIRST_YEAR, from.getYear() - 1);
    return IntStream.rangeClosed(first, to.getYear() - 1)
        .boxed()
        .filter(year -> DueSource.isWithin(reports.term(year).dueOn(), from, to));
  }
}
