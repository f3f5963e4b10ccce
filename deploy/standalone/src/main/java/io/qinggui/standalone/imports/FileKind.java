package io.qinggui.standalone.imports;

import static io.qinggui.standalone.imports.Column.Shape.FLAG;
import static io.qinggui.standalone.imports.Column.Shape.LIST;
import static io.qinggui.standalone.imports.Column.Shape.NUMBER;
import static io.qinggui.standalone.imports.Column.may;
import static io.qinggui.standalone.imports.Column.must;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of an import, in the order in which they are sent; all of them are optional. */
enum FileKind {
  OPERATORS(
      "/operators",
      "operatorId",
      may("operatorId"),
      may("uscc"),
      must("name"),
      must("kind"),
      must("province")),
  LICENSES(
      "/licenses",
      "licenseNumber",
      must("licenseNumber"),
      must("operatorId"),
      must("issuer"),
      must("grantedOn"),
      must("validUntil"),
      must("service"),
      must("provinces").as(LIST),
      may("websiteHosting").as(FLAG)),
  SERVICE_REPORTS(
      "/operators/{operatorId}/service-reports",
      "operatorId",
      must("operatorId"),
      must("service"),
      must("province"),
      must("runningSince")),
  COMMITMENTS(
      "/licenses/{licenseNumber}/commitments",
      "licenseNumber",
      must("licenseNumber"),
      must("track"),
      may("service"),
      must("signedOn"),
      must("receivedOn"),
      must("addressee")),
  EVALUATIONS(
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
      "/licenses/{licenseNumber}/dockings",
      "licenseNumber",
      must("licenseNumber"),
      must("provinces").as(LIST),
      must("completedOn")),
  ANNUAL_CHECKS(
      "/annual-checks",
      "licenseNumber",
      must("licenseNumber"),
      must("operatorId"),
      must("year").as(NUMBER),
      must("outcome"),
      must("concludedOn"),
      may("reasons").as(LIST)),
  CREDIT_RECORDS(
      "/operators/{operatorId}/credit-records",
      "operatorId",
      must("operatorId"),
      must("cause"),
      must("decidedOn"),
      must("listedOn"),
      must("listedBy"),
      may("caseId"),
      may("removedOn"),
      may("removalCause")),
  CANCELLATIONS(
      "/licenses/{licenseNumber}/cancellation",
      "licenseNumber",
      must("licenseNumber"),
      must("appliedOn"),
      must("cancelledOn"));

  private final String path;
  private final String key;
  private final List<Column> columns;

  FileKind(String path, String key, Column... columns) {
    this.path = path;
    this.key = key;
    this.columns = Stream.concat(Stream.of(columns), Stream.of(may("note"))).toList();
  }

  static boolean isFileName(String name) {
    return Stream.of(values()).anyMatch(kind -> kind.fileName().equals(name));
  }

  /** The name in the directory: {@code service-reports.csv}. */
  String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".csv";
  }

  /** Where a fact is posted, below {@code /api/v1}; variables are columns. */
  String path() {
    return path;
  }

  /** The column by which facts keep their order. */
  String key() {
    return key;
  }

  List<Column> columns() {
    return columns;
  }

  boolean inPath(Column column) {
    return path.contains("{" + column.name() + "}");
  }

  Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }
}
