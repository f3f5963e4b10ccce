package io.qinggui.inspection.language;

import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import org.jspecify.annotations.Nullable;

/** Withdraw what was recorded wrongly of a case, and perhaps record what is right. */
public record CorrectCase(
    String caseId,
    Filer by,
    String eventId,
    String reason,
    @Nullable CaseCommand replacement,
    EventIds ids)
    implements CaseCommand, Correction<CaseCommand> {

  /** A case keeps its id, also when it should have been opened with something else. */
  public CorrectCase {
    if (replacement instanceof OpenCase opening) {
      replacement = opening.under(caseId);
    }
  }

  @Override
  public Filer filer() {
    return by;
  }
}
