package io.qinggui.inspection.quarterlyreport.http;

import io.qinggui.inspection.language.QuarterlyReportEvent;
import io.qinggui.inspection.language.QuarterlyReportEvent.QuarterlyReportFiled;
import io.qinggui.platform.reference.Province;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report as clients see it.
 *
 * @param dueOn the last day of the quarter
 * @param late whether it came after that
 * @param figures where the figures are that were filed
 * @param comparison where they stand beside what is known now
 */
record QuarterlyReportView(
    String reportId,
    String reporter,
    int year,
    int quarter,
    LocalDate submittedOn,
    LocalDate dueOn,
    boolean late,
    Instant knownAt,
    String digest,
    String narrative,
    String figures,
    String comparison) {

  static QuarterlyReportView after(
      @Nullable QuarterlyReportView before, QuarterlyReportEvent event) {
    return switch (event) {
      case QuarterlyReportFiled it -> of(it);
    };
  }

  private static QuarterlyReportView of(QuarterlyReportFiled it) {
    String report =
        "/api/v1/reports/quarterly?year=%d&quarter=%d".formatted(it.year(), it.quarter())
            + (Province.isCode(it.reporter()) ? "&province=" + it.reporter() : "");
    return new QuarterlyReportView(
        it.reportId(),
        it.reporter(),
        it.year(),
        it.quarter(),
        it.submittedOn(),
        it.dueOn(),
        it.submittedOn().isAfter(it.dueOn()),
        it.knownAt(),
        it.digest(),
        it.narrative(),
        report + "&knownAt=" + it.knownAt(),
        report + "&comparedTo=" + it.knownAt());
  }

  /** The quarter, for searching. */
  String term() {
    return term(year, quarter);
  }

  static String term(int year, int quarter) {
    return year + "Q" + quarter;
  }
}
