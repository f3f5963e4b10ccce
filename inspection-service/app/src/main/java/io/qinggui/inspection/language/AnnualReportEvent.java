package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import java.util.List;

/** What happens on {@code dossier/annual-report/<reportId>}. */
public sealed interface AnnualReportEvent extends DossierEvent {

  /** The kind of the dossiers. */
  String KIND = "annual-report";

  /** The report. */
  String reportId();

  /** The license that it is about. */
  String licenseNumber();

  /** The year that it is about. */
  int year();

  @Override
  default String dossier() {
    return DossierEvent.streamOf(KIND, reportId());
  }

  /** How many customers a service had in a province at the end of the year. */
  record Operation(String service, String province, long customers) {}

  /**
   * The holder of a license reported on a year (工业和信息化部令第42号).
   *
   * @param madeUp whether it came in the time to make up for it
   * @param text what else the holder says
   */
  @EventType("io.qinggui.inspection.annual-report-submitted")
  record AnnualReportSubmitted(
      String reportId,
      String operatorId,
      String licenseNumber,
      int year,
      LocalDate submittedOn,
      boolean madeUp,
      List<Operation> operations,
      String contactName,
      String contactPhone,
      String text)
      implements AnnualReportEvent {

    /** Copies the list. */
    public AnnualReportSubmitted {
      operations = List.copyOf(operations);
    }

    @Override
    public LocalDate legalDate() {
      return submittedOn;
    }
  }

  /**
   * A license is off the list of those without a report.
   *
   * @param by {@code MIIT} or the province code of who removed it
   */
  @EventType("io.qinggui.inspection.annual-report-listing-removed")
  record ListingRemoved(
      String reportId,
      String operatorId,
      String licenseNumber,
      int year,
      LocalDate removedOn,
      String basis,
      String by)
      implements AnnualReportEvent {

    @Override
    public LocalDate legalDate() {
      return removedOn;
    }
  }
}
