package io.qinggui.standalone.imports;

import static io.qinggui.standalone.imports.Step.field;

import java.util.List;

/** What becomes of a lease: other terms, then its end. */
final class LeaseSteps {

  static final List<Step> ALL =
      List.of(
          Step.of(
              "changes",
              field("changedOn"),
              field("changedUntil", "until"),
              new Step.Field(Column.may("changedMbps").as(Column.Shape.NUMBER), "mbps"),
              field("changedPurpose", "purpose"),
              field("changedService", "service")),
          Step.of("end", field("endedOn"), field("endReason", "reason")));

  private LeaseSteps() {}
}
