package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.Instant;
import java.time.LocalDate;

/** What happens on {@code dossier/quarterly-report/<reportId>}. */
public sealed interface QuarterlyReportEvent extends DossierEvent {

  /** The kind of the dossiers. */
  String KIND = "quarterly-report";

  /** The report. */
  String reportId();

  @Override
  default String dossier() {
    return DossierEvent.streamOf(KIND, reportId());
  }

  /**
   * A report of a quarter was filed (四(三)).
   *
   * @param reporter a province code, or the id of a carrier
   * @param knownAt moment up to which its figures count
   * @param digest of the figures, as the report of that moment has it
   */
  @EventType("io.qinggui.inspection.quarterly-report-filed")
  record QuarterlyReportFiled(
      String reportId,
      String reporter,
      int year,
      int quarter,
      LocalDate submittedOn,
      Instant knownAt,
      String digest,
      String narrative)
      implements QuarterlyReportEvent {

    /** The last day of the quarter, by which it is due. */
    public LocalDate dueOn() {
      return dueOn(year, quarter);
    }

    /** The last day of a quarter. */
    public static LocalDate dueOn(int year, int quarter) {
      return LocalDate.of(year, quarter * 3, 1).plusMonths(1).minusDays(1);
    }

    @Override
    public LocalDate legalDate() {
      return submittedOn;
    }
  }
}
