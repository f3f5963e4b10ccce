package io.qinggui.standalone.imports;

import static io.qinggui.standalone.imports.Column.Shape.LIST;
import static io.qinggui.standalone.imports.Column.may;
import static io.qinggui.standalone.imports.Step.field;

import io.qinggui.standalone.imports.Step.Field;
import java.util.List;

/**
 * The steps of an application. They are taken by their dates, as supplements are asked for before
 * or after the acceptance; on one day in this order.
 */
final class ApplicationSteps {

  static final List<Step> ALL =
      List.of(
          Step.of("supplement-request", field("requestedOn"), list("missing", "missing")),
          Step.of("supplement", field("suppliedOn")),
          Step.of(
              "supplement-request",
              field("requestedAgainOn", "requestedOn"),
              list("missingAgain", "missing")),
          Step.of("supplement", field("suppliedAgainOn", "suppliedOn")),
          Step.of("acceptance", field("acceptedOn")),
          Step.of(
              "evaluations",
              evaluation("concludedOn"),
              evaluation("system"),
              new Field(Column.ofEvaluation("provinces").as(LIST), "provinces"),
              evaluation("outcome"),
              evaluation("standard"),
              evaluation("evaluator")),
          Step.of(
              "approval",
              field("approvedOn", "decidedOn"),
              field("newLicenseNumber", "licenseNumber"),
              field("grantedOn"),
              field("validUntil"),
              field("noticeGivenOn"),
              field("weighed")),
          Step.of("refusal", field("refusedOn", "decidedOn"), list("grounds", "grounds")),
          Step.of("withdrawal", field("withdrawnOn")));

  private ApplicationSteps() {}

  private static Field evaluation(String name) {
    return new Field(Column.ofEvaluation(name), name);
  }

  private static Field list(String column, String name) {
    return new Field(may(column).as(LIST), name);
  }
}
