package io.qinggui.inspection.annualreport.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.inspection.language.AnnualReportEvent;
import io.qinggui.inspection.language.AnnualReportEvent.AnnualReportSubmitted;
import io.qinggui.inspection.language.AnnualReportEvent.ListingRemoved;
import io.qinggui.inspection.language.AnnualReportEvent.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report on a year, or that its license is off the list of those without.
 *
 * @param submittedOn absent when there is no report
 * @param madeUp whether it came in the time to make up for it
 * @param removedOn when the license was taken off the list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnnualReportRecord(
    String reportId,
    String operatorId,
    String licenseNumber,
    int year,
    @Nullable LocalDate submittedOn,
    @Nullable Boolean madeUp,
    @Nullable List<Operation> operations,
    @Nullable Contact contact,
    @Nullable String text,
    @Nullable LocalDate removedOn,
    @Nullable String removalBasis) {

  /** Whom to ask. */
  record Contact(String name, String phone) {}

  static AnnualReportRecord after(@Nullable AnnualReportRecord before, AnnualReportEvent event) {
    return switch (event) {
      case AnnualReportSubmitted it ->
          new AnnualReportRecord(
              it.reportId(),
              it.operatorId(),
              it.licenseNumber(),
              it.year(),
              it.submittedOn(),
              it.madeUp(),
              it.operations(),
              new Contact(it.contactName(), it.contactPhone()),
              it.text(),
              before == null ? null : before.removedOn,
              before == null ? null : before.removalBasis);
      case ListingRemoved it ->
          new AnnualReportRecord(
              it.reportId(),
              it.operatorId(),
              it.licenseNumber(),
              it.year(),
              null,
              null,
              null,
              null,
              null,
              it.removedOn(),
              it.basis());
    };
  }

  boolean isSubmitted() {
    return submittedOn != null;
  }
}
