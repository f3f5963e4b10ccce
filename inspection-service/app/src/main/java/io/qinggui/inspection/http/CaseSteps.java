package io.qinggui.inspection.http;

import io.qinggui.inspection.language.CaseStep;
import io.qinggui.inspection.language.CloseCase;
import io.qinggui.inspection.language.CompleteRectification;
import io.qinggui.inspection.language.ConfirmCase;
import io.qinggui.inspection.language.DetermineSeriousness;
import io.qinggui.inspection.language.DismissCase;
import io.qinggui.inspection.language.ImposePenalty;
import io.qinggui.inspection.language.OrderRectification;
import io.qinggui.inspection.language.RefuseRectification;
import io.qinggui.platform.web.input.MultiLine;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.write.Noted;
import java.time.LocalDate;

/** The bodies of the steps of a case. */
final class CaseSteps {

  private CaseSteps() {}

  /** A step that is asked for. */
  sealed interface Taking extends Noted {
    CaseStep step(String caseId, String authority, LocalDate today);
  }

  record Confirmation(LocalDate confirmedOn) implements Taking {
    @Override
    public CaseStep step(String caseId, String authority, LocalDate today) {
      return new ConfirmCase(caseId, confirmedOn, authority, today);
    }
  }

  record Dismissal(LocalDate dismissedOn, @MultiLine @ValidText(max = 2000) String reason)
      implements Taking {
    @Override
    public CaseStep step(String caseId, String authority, LocalDate today) {
      return new DismissCase(caseId, dismissedOn, reason, authority, today);
    }
  }

  record Order(LocalDate orderedOn, LocalDate dueOn) implements Taking {
    @Override
    public CaseStep step(String caseId, String authority, LocalDate today) {
      return new OrderRectification(caseId, orderedOn, dueOn, authority, today);
    }
  }

  record Rectification(LocalDate completedOn) implements Taking {
    @Override
    public CaseStep step(String caseId, String authority, LocalDate today) {
      return new CompleteRectification(caseId, completedOn, authority, today);
    }
  }

  record Refusal(LocalDate refusedOn) implements Taking {
    @Override
    public CaseStep step(String caseId, String authority, LocalDate today) {
      return new RefuseRectification(caseId, refusedOn, authority, today);
    }
  }

  record Penalty(LocalDate imposedOn, @MultiLine @ValidText(max = 2000) String penalty)
      implements Taking {
    @Override
    public CaseStep step(String caseId, String authority, LocalDate today) {
      return new ImposePenalty(caseId, imposedOn, penalty, authority, today);
    }
  }

  record Seriousness(
      LocalDate determinedOn, boolean serious, @MultiLine @ValidText(max = 5000) String reasoning)
      implements Taking {
    @Override
    public CaseStep step(String caseId, String authority, LocalDate today) {
      return new DetermineSeriousness(caseId, determinedOn, serious, reasoning, authority, today);
    }
  }

  record Closure(LocalDate closedOn) implements Taking {
    @Override
    public CaseStep step(String caseId, String authority, LocalDate today) {
      return new CloseCase(caseId, closedOn, authority, today);
    }
  }
}
