package io.qinggui.inspection.language;

import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Filer;

/** What may be asked of {@code case/<caseId>}. */
public sealed interface CaseCommand extends Command
    permits OpenCase, CaseStep, NameResponsiblePerson, NoteBasisWithdrawn, CorrectCase {

  /** The case. */
  String caseId();

  /** Who asks. */
  Filer filer();

  @Override
  default String stream() {
    return streamOf(caseId());
  }

  /** The stream of a case. */
  static String streamOf(String caseId) {
    return "case/" + caseId;
  }
}
