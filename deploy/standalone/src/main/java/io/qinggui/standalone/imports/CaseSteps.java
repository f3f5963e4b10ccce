package io.qinggui.standalone.imports;

import static io.qinggui.standalone.imports.Step.field;

import java.util.List;

/** The steps of a case, in the order in which a case goes through them. */
final class CaseSteps {

  static final List<Step> ALL =
      List.of(
          Step.of("confirmation", field("confirmedOn")),
          Step.of("dismissal", field("dismissedOn"), field("dismissalReason", "reason")),
          Step.of("rectification-order", field("orderedOn"), field("dueOn")),
          Step.of("rectification", field("completedOn")),
          Step.of("refusal", field("refusedOn")),
          Step.of("penalty", field("imposedOn"), field("penalty")),
          Step.of(
              "seriousness",
              field("determinedOn"),
              new Step.Field(Column.may("serious").as(Column.Shape.FLAG), "serious"),
              field("reasoning")),
          Step.of("closure", field("closedOn")));

  private CaseSteps() {}
}
