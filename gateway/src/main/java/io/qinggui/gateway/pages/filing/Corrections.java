package io.qinggui.gateway.pages.filing;

import java.util.Map;
import java.util.Optional;

/** Where what was recorded by a write is corrected, beneath {@code /api/v1}. */
final class Corrections {

  private static final Map<String, String> OF_THINGS =
      Map.ofEntries(
          Map.entry("postOperators", "/operators/{operatorId}"),
          Map.entry("postLicenses", "/licenses/{licenseNumber}"),
          Map.entry("postApplications", "/applications/{applicationId}"),
          Map.entry("postCalendars", "/calendars/{year}"),
          Map.entry("postRulebook", "/rulebook"),
          Map.entry("postLeases", "/leases/{leaseId}"),
          Map.entry("postCases", "/cases/{caseId}"),
          Map.entry("postAnnualChecks", "/annual-checks/{licenseNumber}"),
          Map.entry("postSurveys", "/surveys/{surveyId}"),
          Map.entry("postSpotChecksResults", "/spot-checks/{spotCheckId}"),
          Map.entry("postHotlines", "/hotlines/{hotlineId}"),
          Map.entry("postComplaints", "/complaints/{complaintId}"),
          Map.entry("postSelfChecks", "/self-checks/{selfCheckId}"),
          Map.entry("postTrainings", "/trainings/{trainingId}"),
          Map.entry("postWorkPlans", "/work-plans/{planId}"),
          Map.entry("postQuarterlyReports", "/quarterly-reports/{reportId}"),
          Map.entry("postCreditMethods", "/credit-methods/{method}"),
          Map.entry("postCreditEvaluations", "/credit-evaluations/{evaluationId}"),
          Map.entry("postAnnualCampaigns", "/annual-campaigns/{campaignId}"),
          Map.entry("postAnnualReports", "/annual-reports/{reportId}"),
          Map.entry("postDisclosures", "/disclosures/{disclosureId}"),
          Map.entry("postMajorProblems", "/major-problems/{problemId}"),
          Map.entry(
              "postOperatorsInternationalCircuitFiles",
              "/operators/{carrierId}/international-circuit-files/{userOperatorId}"));

  private Corrections() {}

  /** That of the thing itself, or of the thing whose step it is. */
  static Optional<String> of(String operationId) {
    return OF_THINGS.keySet().stream()
        .filter(it -> isOf(operationId, it))
        .reduce((one, other) -> one.length() > other.length() ? one : other)
        .map(it -> OF_THINGS.get(it) + "/corrections");
  }

  private static boolean isOf(String operationId, String thing) {
    return operationId.startsWith(thing)
        && (operationId.length() == thing.length()
            || Character.isUpperCase(operationId.charAt(thing.length())));
  }
}
