package io.qinggui.standalone.imports;

import static io.qinggui.standalone.imports.Column.Shape.FLAG;
import static io.qinggui.standalone.imports.Column.Shape.LIST;
import static io.qinggui.standalone.imports.Column.Shape.NUMBER;
import static io.qinggui.standalone.imports.Column.may;
import static io.qinggui.standalone.imports.Column.must;
import static io.qinggui.standalone.imports.Step.field;
import static io.qinggui.standalone.service.ServiceApp.INSPECTION;
import static io.qinggui.standalone.service.ServiceApp.LICENSE;
import static io.qinggui.standalone.service.ServiceApp.OPERATOR;

import io.qinggui.standalone.imports.Step.Field;
import io.qinggui.standalone.service.ServiceApp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of an import, in the order in which they are sent; all of them are optional. */
enum FileKind {
  OPERATORS(
      OPERATOR,
      "/operators",
      "operatorId",
      may("operatorId"),
      may("uscc"),
      must("name"),
      must("kind"),
      must("province"),
      may("formerIds").as(LIST),
      may("checkDigitException")),
  NAME_CHANGES(
      OPERATOR,
      "/operators/{operatorId}/name-changes",
      "operatorId",
      must("operatorId"),
      must("name"),
      must("changedOn")),
  AFFILIATIONS(
      OPERATOR,
      "/operators/{operatorId}/affiliations",
      "operatorId",
      must("operatorId"),
      must("groupId"),
      must("from"),
      may("until")),
  LICENSES(
      LICENSE,
      "/licenses",
      "licenseNumber",
      must("licenseNumber"),
      must("operatorId"),
      must("issuer"),
      must("grantedOn"),
      must("validUntil"),
      must("service").ofGrant(),
      must("provinces").as(LIST).ofGrant(),
      may("websiteHosting").as(FLAG).ofGrant(),
      Column.ofOperator(Column.OPERATOR_NAME),
      Column.ofOperator(Column.OPERATOR + "kind"),
      Column.ofOperator(Column.OPERATOR_PROVINCE)),
  SERVICE_REPORTS(
      OPERATOR,
      "/operators/{operatorId}/service-reports",
      "operatorId",
      must("operatorId"),
      must("service"),
      must("province"),
      must("runningSince")),
  COMMITMENTS(
      LICENSE,
      "/licenses/{licenseNumber}/commitments",
      "licenseNumber",
      must("licenseNumber"),
      must("track"),
      may("service"),
      must("signedOn"),
      must("receivedOn"),
      must("addressee")),
  EVALUATIONS(
      LICENSE,
      "/licenses/{licenseNumber}/evaluations",
      "licenseNumber",
      must("licenseNumber"),
      must("system"),
      must("provinces").as(LIST),
      must("outcome"),
      must("standard"),
      must("concludedOn"),
      must("evaluator")),
  DOCKINGS(
      LICENSE,
      "/licenses/{licenseNumber}/dockings",
      "licenseNumber",
      must("licenseNumber"),
      must("provinces").as(LIST),
      must("completedOn")),
  ANNUAL_CHECKS(
      INSPECTION,
      "/annual-checks",
      "licenseNumber",
      must("licenseNumber"),
      must("operatorId"),
      must("year").as(NUMBER),
      must("outcome"),
      must("concludedOn"),
      may("reasons").as(LIST)),
  CASES(
      INSPECTION,
      "/cases",
      "operatorId",
      CaseSteps.ALL,
      must("operatorId"),
      may("otherPartyId"),
      must("kind"),
      must("province"),
      must("source"),
      must("foundOn"),
      must("evidence")),
  CREDIT_RECORDS(
      OPERATOR,
      "/operators/{operatorId}/credit-records",
      "operatorId",
      List.of(Step.of("removal", field("removedOn"), field("removalCause", "cause"))),
      must("operatorId"),
      must("cause"),
      must("decidedOn"),
      must("listedOn"),
      must("listedBy"),
      may("caseId")),
  SUCCESSIONS(
      OPERATOR,
      "/operators/{operatorId}/successions",
      "operatorId",
      must("operatorId"),
      must("successorId"),
      must("kind"),
      must("effectiveOn")),
  EXPANSIONS(
      LICENSE,
      "/licenses/{licenseNumber}/expansions",
      "licenseNumber",
      must("licenseNumber"),
      must("grantedOn"),
      must("service").ofGrant(),
      must("provinces").as(LIST).ofGrant(),
      may("websiteHosting").as(FLAG).ofGrant()),
  RENEWALS(
      LICENSE,
      "/licenses/{licenseNumber}/renewals",
      "licenseNumber",
      must("licenseNumber"),
      may("appliedOn"),
      must("decidedOn"),
      must("validUntil")),
  HOLDER_CHANGES(
      LICENSE,
      "/licenses/{licenseNumber}/holder-changes",
      "licenseNumber",
      must("licenseNumber"),
      must("successorId"),
      must("effectiveOn")),
  SUSPENSIONS(
      LICENSE,
      "/licenses/{licenseNumber}/suspensions",
      "licenseNumber",
      must("licenseNumber"),
      must("from"),
      may("until"),
      must("basis")),
  RESUMPTIONS(
      LICENSE,
      "/licenses/{licenseNumber}/resumptions",
      "licenseNumber",
      must("licenseNumber"),
      must("resumedOn"),
      must("reason")),
  AFTERCARE_PLANS(
      LICENSE,
      "/licenses/{licenseNumber}/aftercare-plan",
      "licenseNumber",
      must("licenseNumber"),
      must("filedOn"),
      must("customersNotifiedOn")),
  AFTERCARE_PROGRESS(
      LICENSE,
      "/licenses/{licenseNumber}/aftercare-progress",
      "licenseNumber",
      must("licenseNumber"),
      must("reportedOn"),
      must("customersBefore").as(NUMBER),
      must("customersMoved").as(NUMBER),
      must("customersLeft").as(NUMBER)),
  CALENDARS(
      LICENSE,
      "/calendars",
      "year",
      must("year").as(NUMBER),
      must("holidays").as(LIST),
      must("workingWeekends").as(LIST),
      must("basis")),
  APPLICATIONS(
      LICENSE,
      "/applications",
      "operatorId",
      ApplicationSteps.ALL,
      must("kind"),
      must("operatorId"),
      must("issuer"),
      may("licenseNumber"),
      may("service").ofGrant(),
      may("provinces").as(LIST).ofGrant(),
      may("websiteHosting").as(FLAG).ofGrant(),
      may("successorId"),
      must("submittedOn")),
  REVOCATIONS(
      LICENSE,
      "/licenses/{licenseNumber}/revocation",
      "licenseNumber",
      must("licenseNumber"),
      must("decidedOn"),
      must("effectiveOn"),
      may("caseId"),
      must("basis")),
  ANNULMENTS(
      LICENSE,
      "/licenses/{licenseNumber}/annulment",
      "licenseNumber",
      must("licenseNumber"),
      must("decidedOn"),
      must("effectiveOn"),
      must("basis")),
  CANCELLATIONS(
      LICENSE,
      "/licenses/{licenseNumber}/cancellation",
      "licenseNumber",
      must("licenseNumber"),
      must("appliedOn"),
      must("cancelledOn")),
  AFTERCARE_COMPLETIONS(
      LICENSE,
      "/licenses/{licenseNumber}/aftercare-completion",
      "licenseNumber",
      must("licenseNumber"),
      must("completedOn")),
  LEASES(
      OPERATOR,
      "/leases",
      "leaseNumber",
      LeaseSteps.ALL,
      must("leaseNumber"),
      must("lessorId"),
      must("lesseeId"),
      must("resource"),
      must("identifier"),
      must("province"),
      may("service"),
      must("purpose"),
      must("from"),
      may("until"),
      may("outOf"),
      may("mbps").as(NUMBER)),
  SURVEYS(
      INSPECTION,
      "/surveys",
      "name",
      List.of(Step.of("closure", field("closedOn"))),
      must("province"),
      must("name"),
      must("startsOn"),
      must("endsOn")),
  SURVEY_ENTRIES(
      INSPECTION,
      "/surveys/{survey}/entries",
      "survey",
      must("survey"),
      may("operatorId"),
      may("name"),
      must("service"),
      must("province"),
      must("running").as(FLAG),
      may("facility"),
      must("evidence"),
      must("observedOn")),
  SELF_CHECKS(
      INSPECTION,
      "/self-checks",
      "operatorId",
      must("operatorId"),
      may("onBehalfOf").as(LIST),
      must("period.from").within(),
      must("period.to").within(),
      must("submittedOn"),
      must("responsible.name").within(),
      must("responsible.title").within(),
      must("items.item").listed(),
      must("items.scope").listed(),
      must("items.outcome").listed(),
      may("items.description").listed(),
      may("items.dueOn").listed()),
  COMPLAINTS(
      INSPECTION,
      "/complaints",
      "province",
      List.of(
          Step.of("acceptance", field("acceptedOn")),
          Step.of("reply", field("repliedOn"), field("replyText", "text")),
          Step.of("closure", field("closedOn"))),
      must("province"),
      must("channel"),
      must("receivedOn"),
      may("about.operatorId").within(),
      may("about.name").within(),
      must("kind"),
      must("text"),
      may("complainant.name").within(),
      may("complainant.contact").within()),
  TRAININGS(
      INSPECTION,
      "/trainings",
      "province",
      must("province"),
      must("topic"),
      must("heldOn"),
      must("hours").as(NUMBER),
      must("attendance.operatorId").listed(),
      must("attendance.persons").as(NUMBER).listed()),
  ANNUAL_REPORTS(
      INSPECTION,
      "/annual-reports",
      "licenseNumber",
      must("licenseNumber"),
      must("operatorId"),
      must("year").as(NUMBER),
      must("submittedOn"),
      may("operations.service").listed(),
      may("operations.province").listed(),
      may("operations.customers").as(NUMBER).listed(),
      may("contact.name").within(),
      may("contact.phone").within(),
      may("text")),
  CORRECTIONS(
      OPERATOR,
      "/{resource}/{key}/corrections",
      "key",
      CorrectionColumns.of(
          OPERATORS,
          NAME_CHANGES,
          AFFILIATIONS,
          LICENSES,
          SERVICE_REPORTS,
          COMMITMENTS,
          EVALUATIONS,
          DOCKINGS,
          ANNUAL_CHECKS,
          CASES,
          CREDIT_RECORDS,
          SUCCESSIONS,
          EXPANSIONS,
          RENEWALS,
          HOLDER_CHANGES,
          SUSPENSIONS,
          RESUMPTIONS,
          AFTERCARE_PLANS,
          AFTERCARE_PROGRESS,
          CALENDARS,
          APPLICATIONS,
          REVOCATIONS,
          ANNULMENTS,
          CANCELLATIONS,
          AFTERCARE_COMPLETIONS,
          LEASES,
          SURVEYS,
          SURVEY_ENTRIES));

  private final ServiceApp service;
  private final String path;
  private final String key;
  private final List<Step> steps;
  private final List<Column> body;
  private final List<Column> columns;

  FileKind(ServiceApp service, String path, String key, Column... body) {
    this(service, path, key, List.of(), body);
  }

  FileKind(ServiceApp service, String path, String key, List<Step> steps, Column... body) {
    this.service = service;
    this.path = path;
    this.key = key;
    this.steps = steps;
    this.body = Stream.concat(Stream.of(body), Stream.of(may("note"))).toList();
    Stream<Column> ofSteps = steps.stream().flatMap(s -> s.fields().stream()).map(Field::column);
    this.columns = Stream.concat(this.body.stream(), ofSteps).toList();
  }

  /** The name in reports: {@code service-reports.csv}, whatever kind of file it is. */
  String fileName() {
    return baseName() + ".csv";
  }

  /** The name in the directory, without its ending: {@code service-reports}. */
  String baseName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where a fact is posted, below {@code /api/v1}; variables are columns. */
  String path() {
    return path;
  }

  /** Columns of the first request, the path's included. */
  List<Column> body() {
    return body;
  }

  /** What may follow the first request, in this order. */
  List<Step> steps() {
    return steps;
  }

  /** The service that records it. */
  ServiceApp service() {
    return service;
  }

  /** The column by which facts keep their order. */
  String key() {
    return key;
  }

  /** All columns. */
  List<Column> columns() {
    return columns;
  }

  /** Whether several lines may become one request. */
  boolean joins() {
    return !joinedBy().isEmpty();
  }

  /** The columns that say which lines become one request; none where each line is one. */
  List<String> joinedBy() {
    return switch (this) {
      case LICENSES -> List.of("licenseNumber");
      case EXPANSIONS -> List.of("licenseNumber", "grantedOn");
      case APPLICATIONS -> List.of("operatorId", "kind", "issuer", "licenseNumber", "submittedOn");
      case CORRECTIONS -> List.of("resource", "key", "eventId", "type", "where");
      case SELF_CHECKS -> List.of("operatorId", "period.from", "period.to");
      case TRAININGS -> List.of("province", "topic", "heldOn");
      case ANNUAL_REPORTS -> List.of("licenseNumber", "year");
      default -> List.of();
    };
  }

  /** Whether what it records cannot be without grants. */
  boolean needsGrants() {
    return columns.stream().anyMatch(column -> column.isOfGrant() && column.required());
  }

  /** What its service has to know of that which was sent before. */
  RestsOn restsOn() {
    return switch (this) {
      case EXPANSIONS, RENEWALS, HOLDER_CHANGES, APPLICATIONS, CORRECTIONS -> RestsOn.ALL;
      case LICENSES, ANNUAL_CHECKS -> RestsOn.OTHERS;
      default -> RestsOn.NOTHING;
    };
  }

  /** One of what the file has: {@code license}. */
  String noun() {
    String plural = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return plural.endsWith("ies")
        ? plural.substring(0, plural.length() - 3) + "y"
        : plural.substring(0, plural.length() - 1);
  }

  boolean inPath(Column column) {
    return path.contains("{" + column.name() + "}");
  }

  Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }
}
