package io.qinggui.inspection.language;

import io.qinggui.platform.decider.Command;

/** What may be asked of {@code case/<caseId>}. */
public sealed interface CaseCommand extends Command permits OpenCase, CaseStep {

  /** The case. */
  String caseId();

  @Override
  default String stream() {
    return streamOf(caseId());
  }

  /** The stream of a case. */
  static String streamOf(String caseId) {
    return "case/" + caseId;
  }
}
