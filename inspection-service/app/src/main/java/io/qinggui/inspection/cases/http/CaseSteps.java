package io.qinggui.inspection.cases.http;

import io.qinggui.inspection.language.CaseStep;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.web.input.MultiLine;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.write.Noted;
import java.time.LocalDate;

/** The bodies of the steps of a case. */
final class CaseSteps {

  private CaseSteps() {}

  /** A step that is asked for. */
  sealed interface Taking extends Noted {
    CaseStep step(String caseId, Filer filer, LocalDate today);
  }

  record Confirmation(LocalDate confirmedOn) implements Taking {
    @Override
    public CaseStep step(String caseId, Filer filer, LocalDate today) {
      return new CaseStep.Confirm(caseId, confirmedOn, filer, today);
    }
  }

  record Dismissal(LocalDate dismissedOn, @MultiLine @ValidText(max = 2000) String reason)
      implements Taking {
    @Override
    public CaseStep step(String caseId, Filer filer, LocalDate today) {
      return new CaseStep.Dismiss(caseId, dismissedOn, reason, filer, today);
    }
  }

  record Order(LocalDate orderedOn, LocalDate dueOn) implements Taking {
    @Override
    public CaseStep step(String caseId, Filer filer, LocalDate today) {
      return new CaseStep.OrderRectification(caseId, orderedOn, dueOn, filer, today);
    }
  }

  record Rectification(LocalDate completedOn) implements Taking {
    @Override
    public CaseStep step(String caseId, Filer filer, LocalDate today) {
      return new CaseStep.CompleteRectification(caseId, completedOn, filer, today);
    }
  }

  record Refusal(LocalDate refusedOn) implements Taking {
    @Override
    public CaseStep step(String caseId, Filer filer, LocalDate today) {
      return new CaseStep.RefuseRectification(caseId, refusedOn, filer, today);
    }
  }

  record Penalty(LocalDate imposedOn, @MultiLine @ValidText(max = 2000) String penalty)
      implements Taking {
    @Override
    public CaseStep step(String caseId, Filer filer, LocalDate today) {
      return new CaseStep.Penalise(caseId, imposedOn, penalty, filer, today);
    }
  }

  record Seriousness(
      LocalDate determinedOn, boolean serious, @MultiLine @ValidText(max = 5000) String reasoning)
      implements Taking {
    @Override
    public CaseStep step(String caseId, Filer filer, LocalDate today) {
      return new CaseStep.DetermineSeriousness(
          caseId, determinedOn, serious, reasoning, filer, today);
    }
  }

  record Closure(LocalDate closedOn) implements Taking {
    @Override
    public CaseStep step(String caseId, Filer filer, LocalDate today) {
      return new CaseStep.Close(caseId, closedOn, filer, today);
    }
  }
}
