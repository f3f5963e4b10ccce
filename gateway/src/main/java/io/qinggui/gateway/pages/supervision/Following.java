package io.qinggui.gateway.pages.supervision;

import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.listing.Offer;
import io.qinggui.gateway.pages.listing.Offer.Trial;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What may be filed about one thing: what the interface would take today. */
final class Following {

  private static final String COMPLETED = "completedOn";
  private static final String ANY = "-";

  private Following() {}

  static List<Offer> of(Kept list, Visit visit, String id, JsonNode item, LocalDate today) {
    Caller caller = visit.caller();
    if (!caller.isAnyOf(Role.MIIT, Role.ADMINISTRATION, Role.OPERATOR, Role.CARRIER)) {
      return List.of();
    }
    return switch (list) {
      case COMPLAINTS ->
          caller.mayActForIssuer(item.path("handledBy").asString(""))
              ? Offer.tried(visit, complaint(today), "/complaints/{id}", id)
              : List.of();
      case SURVEYS ->
          isOf(caller, item) ? Offer.tried(visit, survey(item), "/surveys/{id}", id) : List.of();
      case SPOT_CHECKS ->
          isOf(caller, item)
              ? Offer.tried(visit, spotCheck(today), "/spot-checks/{id}", id)
              : List.of();
      case SELF_CHECKS -> undone(item.path("items"), "PROBLEM", selfCheck(id));
      case WORK_PLANS -> undone(item.path("tasks"), "", task(id));
      case ANNUAL_CAMPAIGNS -> campaign(caller, item);
      case TRAININGS ->
          isOf(caller, item)
              ? List.of(Offer.of("postTrainingsAttendance", Map.of("trainingId", id)))
              : List.of();
      case SELF_CHECKS_MISSING,
          ANNUAL_REPORTS,
          ANNUAL_REPORTS_MISSING,
          TRAININGS_MISSING,
          MAJOR_PROBLEMS,
          CREDIT_EVALUATIONS,
          CREDIT_METHODS,
          EXITS,
          HOTLINES,
          DISCLOSURES ->
          List.of();
    };
  }

  private static boolean isOf(Caller caller, JsonNode item) {
    return caller.mayActInProvince(item.path("province").asString(""));
  }

  private static List<Trial> complaint(LocalDate today) {
    String id = "complaintId";
    String day = today.toString();
    return List.of(
        new Trial("postComplaintsAcceptance", id, "/acceptance", Map.of("acceptedOn", day)),
        new Trial(
            "postComplaintsReferral", id, "/referral", Map.of("to", "MIIT", "referredOn", day)),
        new Trial(
            "postComplaintsInvestigation", id, "/investigation", Map.of("investigatedOn", day)),
        new Trial("postComplaintsReply", id, "/reply", Map.of("repliedOn", day, "text", ANY)),
        new Trial(
            "postComplaintsReopening", id, "/reopening", Map.of("reopenedOn", day, "reason", ANY)),
        new Trial("postComplaintsClosure", id, "/closure", Map.of("closedOn", day)));
  }

  private static List<Trial> survey(JsonNode survey) {
    String id = "surveyId";
    String first = survey.path("startsOn").asString("");
    Map<String, Object> entry =
        Map.of(
            "name",
            ANY,
            "service",
            "IDC",
            "province",
            survey.path("province").asString(""),
            "running",
            true,
            "evidence",
            ANY,
            "observedOn",
            first);
    Map<String, String> closure = Map.of("closedOn", survey.path("endsOn").asString(""));
    return List.of(
        new Trial("postSurveysEntries", id, "/entries", entry),
        new Trial("postSurveysClosure", id, "/closure", closure));
  }

  private static List<Trial> spotCheck(LocalDate today) {
    String id = "spotCheckId";
    Map<String, String> result =
        Map.of("operatorId", ANY, "inspectedOn", today.toString(), "outcome", "CLEAN");
    return List.of(
        new Trial("postSpotChecksDraw", id, "/draw", Map.of("values", List.of())),
        new Trial("postSpotChecksResults", id, "/results", result),
        new Trial("postSpotChecksCancellation", id, "/cancellation", Map.of("reason", ANY)));
  }

  private interface Completing {
    Offer of(String number);
  }

  private static Completing selfCheck(String id) {
    return item ->
        Offer.of("postSelfChecksItemsRectification", Map.of("selfCheckId", id, "item", item));
  }

  private static Completing task(String id) {
    return task -> Offer.of("postWorkPlansTasksCompletion", Map.of("planId", id, "task", task));
  }

  /** One for each part that is not done yet. */
  private static List<Offer> undone(JsonNode parts, String outcome, Completing completing) {
    return parts
        .valueStream()
        .filter(it -> !it.path(COMPLETED).isString())
        .filter(it -> it.path("outcome").asString("").equals(outcome))
        .map(it -> completing.of(it.path("n").asString("")))
        .toList();
  }

  private static List<Offer> campaign(Caller caller, JsonNode campaign) {
    String year = campaign.path("year").asString("");
    return Stream.of(Offer.of("postAnnualChecks", Map.of("year", year)))
        .filter(it -> caller.mayActForIssuer(campaign.path("issuer").asString("")))
        .toList();
  }
}
