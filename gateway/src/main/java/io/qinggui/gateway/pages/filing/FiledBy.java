package io.qinggui.gateway.pages.filing;

import java.util.Map;
import java.util.Optional;

/** By which write an event was recorded, where a form of that write can correct it. */
public final class FiledBy {

  private static final String PREFIX = "io.qinggui.";

  private static final Map<String, String> WRITES =
      Map.ofEntries(
          Map.entry("operator.operator-registered", "postOperators"),
          Map.entry("operator.operator-renamed", "postOperatorsNameChanges"),
          Map.entry("operator.service-reported", "postOperatorsServiceReports"),
          Map.entry("operator.credit-record-added", "postOperatorsCreditRecords"),
          Map.entry("operator.cross-border-approved", "postOperatorsCrossBorderApprovals"),
          Map.entry("operator.lease-recorded", "postLeases"),
          Map.entry("operator.lease-changed", "postLeasesChanges"),
          Map.entry("operator.lease-ended", "postLeasesEnd"),
          Map.entry("license.license-registered", "postLicenses"),
          Map.entry("license.commitment-filed", "postLicensesCommitments"),
          Map.entry("license.evaluation-passed", "postLicensesEvaluations"),
          Map.entry("license.evaluation-failed", "postLicensesEvaluations"),
          Map.entry("license.docking-completed", "postLicensesDockings"),
          Map.entry("license.license-expanded", "postLicensesExpansions"),
          Map.entry("license.license-renewed", "postLicensesRenewals"),
          Map.entry("license.license-suspended", "postLicensesSuspensions"),
          Map.entry("license.license-revoked", "postLicensesRevocation"),
          Map.entry("license.license-annulled", "postLicensesAnnulment"),
          Map.entry("license.license-cancelled", "postLicensesCancellation"),
          Map.entry("license.customers-resumed", "postLicensesResumptions"),
          Map.entry("license.service-opening-found", "postLicensesServiceOpenings"),
          Map.entry("inspection.case-opened", "postCases"),
          Map.entry("inspection.case-confirmed", "postCasesConfirmation"),
          Map.entry("inspection.rectification-ordered", "postCasesRectificationOrder"),
          Map.entry("inspection.rectification-completed", "postCasesRectification"),
          Map.entry("inspection.rectification-refused", "postCasesRefusal"),
          Map.entry("inspection.penalty-imposed", "postCasesPenalty"),
          Map.entry("inspection.seriousness-determined", "postCasesSeriousness"));

  private FiledBy() {}

  /** The operation of the write that recorded an event of this type; empty for any other type. */
  public static Optional<String> write(String eventType) {
    return eventType.startsWith(PREFIX)
        ? Optional.ofNullable(WRITES.get(eventType.substring(PREFIX.length())))
        : Optional.empty();
  }
}
