package io.qinggui.operator.language;

import io.qinggui.platform.decider.Command;

/** What may be asked of {@code operator/<operatorId>}. */
public sealed interface RegisterCommand extends Command
    permits RegisterOperator,
        ReportService,
        AddCreditRecord,
        ListForSeriousViolation,
        RemoveCreditRecord,
        ApproveCrossBorder {

  /** Whom it is about. */
  String operatorId();

  @Override
  default String stream() {
    return streamOf(operatorId());
  }

  /** The stream of an operator. */
  static String streamOf(String operatorId) {
    return "operator/" + operatorId;
  }
}
