package io.qinggui.gateway.pages.supervision;

import io.qinggui.gateway.pages.listing.Filter;
import io.qinggui.gateway.pages.listing.Listing;
import io.qinggui.gateway.pages.listing.Offer;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lists that supervision keeps. */
public enum Kept {
  SURVEYS(
      list("surveys")
          .by(Filter.province())
          .showing("name", "province", "startsOn", "endsOn", "closedOn", "entries")
          .opening("/supervision/surveys/{surveyId}"),
      Readers.OFFICERS,
      "postSurveys"),
  SELF_CHECKS(
      list("self-checks")
          .by(Filter.operator(), Filter.yesOrNo("overdue"))
          .showing("selfCheckId", "operatorId", "period", "submittedOn", "overdue")
          .opening("/supervision/self-checks/{selfCheckId}"),
      Readers.OWNERS,
      "postSelfChecks",
      Role.OPERATOR,
      Role.CARRIER),
  SELF_CHECKS_MISSING(
      missing("self-checks")
          .by(Filter.province().needed(), Filter.day("from").needed(), Filter.day("to").needed())
          .showing("operatorId"),
      Readers.OFFICERS),
  COMPLAINTS(
      list("complaints")
          .of("complaint")
          .by(
              Filter.authority("handledBy"),
              Filter.operator(),
              Filter.choice("kind", Codes.VIOLATIONS),
              Filter.choice("state", "RECEIVED", "ACCEPTED", "REPLIED", "CLOSED"),
              Filter.yesOrNo("overdue"))
          .showing(
              "complaintId",
              "receivedOn",
              "kind",
              "operatorId",
              "name",
              "handledBy",
              "state",
              "dueOn",
              "overdue")
          .opening("/supervision/complaints/{complaintId}"),
      Readers.OFFICERS,
      "postComplaints"),
  SPOT_CHECKS(
      list("spot-checks")
          .by(Filter.province(), Filter.choice("state", "ANNOUNCED", "DRAWN", "CANCELLED"))
          .showing(
              "name",
              "province",
              "state",
              "announcedOn",
              "drawNotBefore",
              "population",
              "size",
              "trust",
              "results")
          .opening("/supervision/spot-checks/{spotCheckId}"),
      Readers.OFFICERS,
      "postSpotChecks"),
  ANNUAL_CAMPAIGNS(
      list("annual-campaigns")
          .of("campaign")
          .by(Filter.authority("issuer"), Filter.year())
          .showing("campaignId", "year", "issuer", "startsOn", "endsOn")
          .opening("/supervision/annual-campaigns/{campaignId}"),
      Readers.OFFICERS,
      "postAnnualCampaigns"),
  ANNUAL_REPORTS(
      list("annual-reports")
          .by(Filter.year(), Filter.operator())
          .showing("reportId", "year", "licenseNumber", "operatorId", "submittedOn", "madeUp")
          .opening("/supervision/annual-reports/{reportId}"),
      Readers.OWNERS,
      "postAnnualReports",
      Role.OPERATOR,
      Role.CARRIER),
  ANNUAL_REPORTS_MISSING(
      missing("annual-reports")
          .by(Filter.year().needed(), Filter.province())
          .showing(
              "licenseNumber",
              "operatorId",
              "issuer",
              "year",
              "dueOn",
              "closesOn",
              "overdue",
              "listedOn"),
      Readers.OFFICERS),
  TRAININGS(
      list("trainings")
          .by(Filter.province())
          .showing("topic", "province", "heldOn", "hours", "operators")
          .opening("/supervision/trainings/{trainingId}"),
      Readers.OFFICERS,
      "postTrainings"),
  TRAININGS_MISSING(
      missing("trainings")
          .by(Filter.province().needed(), Filter.day("from").needed(), Filter.day("to").needed())
          .showing("operatorId"),
      Readers.OFFICERS),
  WORK_PLANS(
      list("work-plans")
          .by(Filter.authority("party"), Filter.yesOrNo("overdue"))
          .showing("planId", "party", "year", "madeOn", "leader", "overdue")
          .opening("/supervision/work-plans/{planId}"),
      Readers.OWNERS,
      "postWorkPlans",
      Role.CARRIER),
  MAJOR_PROBLEMS(
      list("major-problems")
          .by(Filter.province())
          .showing("title", "province", "occurredOn", "reportedOn", "operatorIds")
          .opening("/supervision/major-problems/{problemId}"),
      Readers.OFFICERS,
      "postMajorProblems"),
  CREDIT_EVALUATIONS(
      list("credit-evaluations")
          .by(Filter.operator(), Filter.text("method"))
          .showing(
              "evaluationId", "operatorId", "evaluator", "method", "evaluatedOn", "total", "grade")
          .opening("/supervision/credit-evaluations/{evaluationId}"),
      Readers.REGISTER,
      "postCreditEvaluations",
      Role.EVALUATOR),
  CREDIT_METHODS(
      list("credit-methods")
          .showing("title", "method", "publisher", "publishedOn")
          .opening("/supervision/credit-methods/{method}"),
      Readers.EVERYBODY,
      "postCreditMethods"),
  EXITS(
      list("exits")
          .by(Filter.province(), Filter.operator(), Filter.yesOrNo("open"))
          .showing(
              "licenseNumber",
              "operatorId",
              "endedOn",
              "how",
              "planFiledOn",
              "lastProgress",
              "completedOn",
              "open"),
      Readers.REGISTER),
  HOTLINES(
      list("hotlines")
          .by(Filter.province())
          .showing("number", "province", "hours", "publishedOn")
          .opening("/supervision/hotlines/{hotlineId}"),
      Readers.EVERYBODY,
      "postHotlines"),
  DISCLOSURES(
      list("disclosures")
          .by(Filter.authority("publisher"))
          .showing("title", "publisher", "publishedOn")
          .opening("/supervision/disclosures/{disclosureId}"),
      Readers.EVERYBODY,
      "postDisclosures");

  private static final String PARTY = "party";

  private final Listing listing;
  private final Readers readers;
  private final Optional<String> operation;
  private final List<Role> others;

  Kept(Listing listing, Readers readers) {
    this.listing = listing;
    this.readers = readers;
    this.operation = Optional.empty();
    this.others = List.of();
  }

  /**
   * A list to which officers add.
   *
   * @param operation by which they do
   * @param others who may add to it besides
   */
  Kept(Listing listing, Readers readers, String operation, Role... others) {
    this.listing = listing;
    this.readers = readers;
    this.operation = Optional.of(operation);
    this.others = List.of(others);
  }

  /** Codes among which filters choose. */
  private static final class Codes {
    static final String[] VIOLATIONS = {
      "UNLICENSED",
      "OUT_OF_REGION",
      "OUT_OF_SCOPE",
      "LICENSE_LENT",
      "LEASED_TO_UNLICENSED",
      "SELF_BUILT_TRANSMISSION",
      "ILLEGAL_SUPPLIER",
      "LAYERED_SUBLEASE",
      "CROSS_BORDER",
      "NEW_CUSTOMER_WHILE_BANNED",
      "OTHER"
    };
  }

  private static Listing list(String name) {
    return Listing.of(name, "supervision." + name, "/" + name);
  }

  private static Listing missing(String of) {
    String name = of + "-missing";
    return Listing.of(name, "supervision." + name, "/" + of).with(Map.of("missing", "true"));
  }

  static Optional<Kept> named(String name) {
    return Arrays.stream(values()).filter(it -> it.listing.name().equals(name)).findFirst();
  }

  static List<Kept> of(Caller caller) {
    return Arrays.stream(values()).filter(it -> it.isOfferedTo(caller)).toList();
  }

  boolean isOfferedTo(Caller caller) {
    return readers.mayReadAll(caller) || readers.mayReadOwn(caller);
  }

  /** Address of its page. */
  public String address() {
    return "/supervision/" + listing.name();
  }

  /** Key of what it is called. */
  public String title() {
    return listing.title();
  }

  /** The list as a visitor may read it: all of it, or what is the visitor's own. */
  Listing readBy(Caller caller) {
    String own = caller.operatorId();
    return readers.mayReadAll(caller) || own == null
        ? listing
        : listing.with(Map.of(this == WORK_PLANS ? PARTY : "operatorId", own));
  }

  /** The form by which a visitor adds to it. */
  List<Offer> adding(Caller caller) {
    boolean may =
        caller.isAnyOf(Role.MIIT, Role.ADMINISTRATION) || others.stream().anyMatch(caller::is);
    return operation.filter(it -> may).map(it -> Offer.of(it, Map.of())).stream().toList();
  }

  /** The path of one item, with its id as a variable; empty when items have no page. */
  Optional<String> one() {
    return listing.row().isEmpty() ? Optional.empty() : Optional.of(listing.path() + "/{id}");
  }

  String thing() {
    return listing.thing();
  }
}
