package io.qinggui.inspection.language;

import io.qinggui.platform.decider.Filer;
import java.time.LocalDate;

/** Note on a case that the finding because of which it was opened is none any more. */
public record NoteBasisWithdrawn(String caseId, String findingId, LocalDate on, Filer filer)
    implements CaseCommand {}
