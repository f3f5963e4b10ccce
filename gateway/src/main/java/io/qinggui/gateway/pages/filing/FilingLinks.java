package io.qinggui.gateway.pages.filing;

import static io.qinggui.platform.web.caller.Role.ADMINISTRATION;
import static io.qinggui.platform.web.caller.Role.CARRIER;
import static io.qinggui.platform.web.caller.Role.EVALUATOR;
import static io.qinggui.platform.web.caller.Role.MIIT;
import static io.qinggui.platform.web.caller.Role.OPERATOR;

import io.qinggui.platform.web.caller.Caller;
import java.util.List;

/**
 * Which writes may be offered to whom, by what they are about. The description does not tell roles,
 * and so they stand here; the interface decides.
 */
public final class FilingLinks {

  private static final List<FilingLink> TO_BEGIN =
      List.of(
          FilingLink.of("postOperators", MIIT, ADMINISTRATION),
          FilingLink.of("postLicenses", MIIT, ADMINISTRATION),
          FilingLink.of("postApplications", MIIT, ADMINISTRATION, OPERATOR),
          FilingLink.of("postLeases", MIIT, ADMINISTRATION, CARRIER, OPERATOR),
          FilingLink.of("postCases", MIIT, ADMINISTRATION),
          FilingLink.of("postComplaints", MIIT, ADMINISTRATION),
          FilingLink.of("postSurveys", MIIT, ADMINISTRATION),
          FilingLink.of("postSpotChecks", MIIT, ADMINISTRATION),
          FilingLink.of("postSelfChecks", MIIT, ADMINISTRATION, CARRIER, OPERATOR),
          FilingLink.of("postTrainings", MIIT, ADMINISTRATION),
          FilingLink.of("postWorkPlans", MIIT, ADMINISTRATION, CARRIER),
          FilingLink.of("postMajorProblems", MIIT, ADMINISTRATION),
          FilingLink.of("postHotlines", MIIT, ADMINISTRATION),
          FilingLink.of("postDisclosures", MIIT, ADMINISTRATION),
          FilingLink.of("postAnnualCampaigns", MIIT, ADMINISTRATION),
          FilingLink.of("postAnnualReports", MIIT, ADMINISTRATION, CARRIER, OPERATOR),
          FilingLink.of("postQuarterlyReports", MIIT, ADMINISTRATION, CARRIER),
          FilingLink.of("postCreditMethods", MIIT, ADMINISTRATION),
          FilingLink.of("postCreditEvaluations", MIIT, ADMINISTRATION, EVALUATOR),
          FilingLink.of("postRulebookAmendments", MIIT),
          FilingLink.of("postCalendars", MIIT),
          FilingLink.of("postSubscriptions", MIIT, ADMINISTRATION, EVALUATOR, CARRIER, OPERATOR));

  private static final List<FilingLink> OF_OPERATOR =
      List.of(
          FilingLink.of("postLicenses", MIIT, ADMINISTRATION),
          FilingLink.of("postApplications", MIIT, ADMINISTRATION, OPERATOR),
          FilingLink.of("postOperatorsServiceReports", MIIT, ADMINISTRATION, OPERATOR),
          FilingLink.of("postOperatorsNameChanges", MIIT, ADMINISTRATION),
          FilingLink.of("postOperatorsSuccessions", MIIT, ADMINISTRATION),
          FilingLink.of("postOperatorsAffiliations", MIIT, ADMINISTRATION),
          FilingLink.of("postOperatorsCreditRecords", MIIT, ADMINISTRATION),
          FilingLink.of("postOperatorsCrossBorderApprovals", MIIT),
          FilingLink.of("postCreditEvaluations", MIIT, ADMINISTRATION, EVALUATOR),
          FilingLink.of("postCases", MIIT, ADMINISTRATION),
          FilingLink.of("postSelfChecks", MIIT, ADMINISTRATION, CARRIER, OPERATOR));

  private static final List<FilingLink> OF_CARRIER =
      List.of(
          FilingLink.of("postOperatorsInternationalCircuitFiles", MIIT, ADMINISTRATION, CARRIER));

  private static final List<FilingLink> OF_LICENSE =
      List.of(
          FilingLink.of("postLicensesCommitments", MIIT, ADMINISTRATION, OPERATOR),
          FilingLink.of("postLicensesEvaluations", MIIT, ADMINISTRATION, EVALUATOR),
          FilingLink.of("postLicensesDockings", MIIT, ADMINISTRATION),
          FilingLink.of("postLicensesServiceOpenings", MIIT, ADMINISTRATION),
          FilingLink.of("postLicensesResumptions", MIIT, ADMINISTRATION),
          FilingLink.of("postLicensesExpansions", MIIT, ADMINISTRATION),
          FilingLink.of("postLicensesRenewals", MIIT, ADMINISTRATION),
          FilingLink.of("postLicensesHolderChanges", MIIT, ADMINISTRATION),
          FilingLink.of("postLicensesSuspensions", MIIT, ADMINISTRATION),
          FilingLink.of("postLicensesRevocation", MIIT, ADMINISTRATION),
          FilingLink.of("postLicensesAnnulment", MIIT, ADMINISTRATION),
          FilingLink.of("postLicensesAftercarePlan", MIIT, ADMINISTRATION, OPERATOR),
          FilingLink.of("postLicensesAftercareProgress", MIIT, ADMINISTRATION, OPERATOR),
          FilingLink.of("postLicensesAftercareCompletion", MIIT, ADMINISTRATION),
          FilingLink.of("postLicensesCancellation", MIIT, ADMINISTRATION),
          FilingLink.of("postAnnualChecks", MIIT, ADMINISTRATION),
          FilingLink.of("postAnnualReports", MIIT, ADMINISTRATION, CARRIER, OPERATOR));

  private static final List<FilingLink> OF_APPLICATION =
      List.of(
          FilingLink.of("postApplicationsAcceptance", MIIT, ADMINISTRATION).in("SUBMITTED"),
          FilingLink.of("postApplicationsSupplementRequest", MIIT, ADMINISTRATION)
              .in("SUBMITTED", "ACCEPTED"),
          FilingLink.of("postApplicationsSupplement", MIIT, ADMINISTRATION, OPERATOR)
              .in("SUPPLEMENT_REQUESTED"),
          FilingLink.of("postApplicationsEvaluations", MIIT, ADMINISTRATION, EVALUATOR)
              .in("SUBMITTED", "SUPPLEMENT_REQUESTED", "ACCEPTED"),
          FilingLink.of("postApplicationsApproval", MIIT, ADMINISTRATION).in("ACCEPTED"),
          FilingLink.of("postApplicationsRefusal", MIIT, ADMINISTRATION)
              .in("SUBMITTED", "SUPPLEMENT_REQUESTED", "ACCEPTED"),
          FilingLink.of("postApplicationsWithdrawal", MIIT, ADMINISTRATION, OPERATOR)
              .in("SUBMITTED", "SUPPLEMENT_REQUESTED", "ACCEPTED"));

  private static final List<FilingLink> OF_CASE =
      List.of(
          FilingLink.of("postCasesConfirmation", MIIT, ADMINISTRATION).in("OPENED"),
          FilingLink.of("postCasesDismissal", MIIT, ADMINISTRATION).in("OPENED"),
          FilingLink.of("postCasesRectificationOrder", MIIT, ADMINISTRATION).in("CONFIRMED"),
          FilingLink.of("postCasesRectification", MIIT, ADMINISTRATION).in("RECTIFICATION_ORDERED"),
          FilingLink.of("postCasesRefusal", MIIT, ADMINISTRATION).in("RECTIFICATION_ORDERED"),
          FilingLink.of("postCasesPenalty", MIIT, ADMINISTRATION)
              .in("RECTIFICATION_ORDERED", "REFUSED"),
          FilingLink.of("postCasesSeriousness", MIIT, ADMINISTRATION).in("PENALISED"),
          FilingLink.of("postCasesClosure", MIIT, ADMINISTRATION)
              .in("PENALISED", "DISMISSED", "RECTIFIED", "SERIOUSNESS_DETERMINED"),
          FilingLink.of("postCasesResponsiblePersons", MIIT, ADMINISTRATION));

  private static final List<FilingLink> OF_COMPLAINT =
      List.of(
          FilingLink.of("postComplaintsAcceptance", MIIT, ADMINISTRATION).in("RECEIVED"),
          FilingLink.of("postComplaintsReferral", MIIT, ADMINISTRATION).in("RECEIVED", "ACCEPTED"),
          FilingLink.of("postComplaintsInvestigation", MIIT, ADMINISTRATION)
              .in("RECEIVED", "ACCEPTED"),
          FilingLink.of("postComplaintsReply", MIIT, ADMINISTRATION).in("ACCEPTED"),
          FilingLink.of("postComplaintsReopening", MIIT, ADMINISTRATION).in("REPLIED", "CLOSED"),
          FilingLink.of("postComplaintsClosure", MIIT, ADMINISTRATION).in("REPLIED"),
          FilingLink.of("postComplaintsComplainantErasure", MIIT, ADMINISTRATION));

  private static final List<FilingLink> OF_LEASE =
      List.of(
          FilingLink.of("postLeasesChanges", MIIT, ADMINISTRATION, CARRIER, OPERATOR),
          FilingLink.of("postLeasesEnd", MIIT, ADMINISTRATION, CARRIER, OPERATOR));

  private static final List<FilingLink> OF_ORDER =
      List.of(
          FilingLink.of("postOrdersAcknowledgement", CARRIER)
              .in("OPEN", "ESCALATED", "ACKNOWLEDGED"));

  private static final List<FilingLink> OF_SURVEY =
      List.of(
          FilingLink.of("postSurveysEntries", MIIT, ADMINISTRATION),
          FilingLink.of("postSurveysClosure", MIIT, ADMINISTRATION));

  private static final List<FilingLink> OF_SPOT_CHECK =
      List.of(
          FilingLink.of("postSpotChecksDraw", MIIT, ADMINISTRATION).in("ANNOUNCED"),
          FilingLink.of("postSpotChecksCancellation", MIIT, ADMINISTRATION).in("ANNOUNCED"),
          FilingLink.of("postSpotChecksResults", MIIT, ADMINISTRATION).in("DRAWN"));

  private static final List<FilingLink> OF_SUBSCRIPTION =
      List.of(
          all("postSubscriptionsPause").in("ACTIVE"),
          all("postSubscriptionsResumption").in("PAUSED", "DISABLED"),
          all("postSubscriptionsSecretRotation").in("ACTIVE", "PAUSED", "DISABLED"),
          all("postSubscriptionsRecovery").in("ACTIVE"),
          all("postSubscriptionsReplay").in("ACTIVE"),
          all("postSubscriptionsRemoval").in("PENDING_VALIDATION", "ACTIVE", "PAUSED", "DISABLED"));

  private FilingLinks() {}

  private static FilingLink all(String operationId) {
    return FilingLink.of(operationId, MIIT, ADMINISTRATION, EVALUATOR, CARRIER, OPERATOR);
  }

  /** What makes something new. */
  public static List<FilingLink> toBegin(Caller caller) {
    return offered(TO_BEGIN, caller);
  }

  /** What is filed about an operator; parameter {@code operatorId}. */
  public static List<FilingLink> ofOperator(Caller caller) {
    return offered(OF_OPERATOR, caller);
  }

  /** What is filed about a carrier besides; parameter {@code carrierId}. */
  public static List<FilingLink> ofCarrier(Caller caller) {
    return offered(OF_CARRIER, caller);
  }

  /** What is filed under a license; parameters {@code licenseNumber}, {@code operatorId}. */
  public static List<FilingLink> ofLicense(Caller caller) {
    return offered(OF_LICENSE, caller);
  }

  /** The next steps of an application in a state; parameter {@code applicationId}. */
  public static List<FilingLink> ofApplication(Caller caller, String state) {
    return offered(OF_APPLICATION, caller, state);
  }

  /** The next steps of a case in a state; parameter {@code caseId}. */
  public static List<FilingLink> ofCase(Caller caller, String state) {
    return offered(OF_CASE, caller, state);
  }

  /** The next steps of a complaint in a state; parameter {@code complaintId}. */
  public static List<FilingLink> ofComplaint(Caller caller, String state) {
    return offered(OF_COMPLAINT, caller, state);
  }

  /** What becomes of a lease; parameter {@code leaseId}. */
  public static List<FilingLink> ofLease(Caller caller) {
    return offered(OF_LEASE, caller);
  }

  /** What an order is answered with in a state; parameter {@code orderId}. */
  public static List<FilingLink> ofOrder(Caller caller, String state) {
    return offered(OF_ORDER, caller, state);
  }

  /** What is recorded of a survey; parameter {@code surveyId}. */
  public static List<FilingLink> ofSurvey(Caller caller) {
    return offered(OF_SURVEY, caller);
  }

  /** The next steps of a spot check in a state; parameter {@code spotCheckId}. */
  public static List<FilingLink> ofSpotCheck(Caller caller, String state) {
    return offered(OF_SPOT_CHECK, caller, state);
  }

  /** What can be done with a subscription in a state; parameter {@code subscriptionId}. */
  public static List<FilingLink> ofSubscription(Caller caller, String state) {
    return offered(OF_SUBSCRIPTION, caller, state);
  }

  private static List<FilingLink> offered(List<FilingLink> all, Caller caller) {
    return all.stream().filter(it -> it.isFor(caller)).toList();
  }

  private static List<FilingLink> offered(List<FilingLink> all, Caller caller, String state) {
    return all.stream().filter(it -> it.isFor(caller) && it.isIn(state)).toList();
  }
}
