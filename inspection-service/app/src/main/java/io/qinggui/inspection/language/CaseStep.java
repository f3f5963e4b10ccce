package io.qinggui.inspection.language;

import io.qinggui.platform.decider.Filer;
import java.time.LocalDate;

/** A step of a case that is open. */
public sealed interface CaseStep extends CaseCommand {

  /** Which step it is. */
  StepKind kind();

  /** The date of the step. */
  LocalDate on();

  /** The Beijing date on which it is asked for. */
  LocalDate today();

  /** What is recorded when it is taken by an authority, about the party that the case is about. */
  CaseEvent takenOn(CaseOpened opened);

  /** Confirm the violation. */
  record Confirm(String caseId, LocalDate on, Filer filer, LocalDate today) implements CaseStep {
    @Override
    public StepKind kind() {
      return StepKind.CONFIRMATION;
    }

    @Override
    public CaseEvent takenOn(CaseOpened opened) {
      return new CaseConfirmed(caseId, opened.operatorId(), on);
    }
  }

  /** Find that there was no violation. */
  record Dismiss(String caseId, LocalDate on, String reason, Filer filer, LocalDate today)
      implements CaseStep {
    @Override
    public StepKind kind() {
      return StepKind.DISMISSAL;
    }

    @Override
    public CaseEvent takenOn(CaseOpened opened) {
      return new CaseDismissed(caseId, opened.operatorId(), on, reason);
    }
  }

  /** Urge the operator to put it right by a date. */
  record OrderRectification(
      String caseId, LocalDate on, LocalDate dueOn, Filer filer, LocalDate today)
      implements CaseStep {
    @Override
    public StepKind kind() {
      return StepKind.RECTIFICATION_ORDER;
    }

    @Override
    public CaseEvent takenOn(CaseOpened opened) {
      return new RectificationOrdered(caseId, opened.operatorId(), on, dueOn);
    }
  }

  /** Record that it was put right. */
  record CompleteRectification(String caseId, LocalDate on, Filer filer, LocalDate today)
      implements CaseStep {
    @Override
    public StepKind kind() {
      return StepKind.RECTIFICATION;
    }

    @Override
    public CaseEvent takenOn(CaseOpened opened) {
      return new RectificationCompleted(caseId, opened.operatorId(), on);
    }
  }

  /** Record that the operator refuses to put it right. */
  record RefuseRectification(String caseId, LocalDate on, Filer filer, LocalDate today)
      implements CaseStep {
    @Override
    public StepKind kind() {
      return StepKind.REFUSAL;
    }

    @Override
    public CaseEvent takenOn(CaseOpened opened) {
      return new RectificationRefused(caseId, opened.operatorId(), on);
    }
  }

  /** Impose a penalty. */
  record Penalise(String caseId, LocalDate on, String penalty, Filer filer, LocalDate today)
      implements CaseStep {
    @Override
    public StepKind kind() {
      return StepKind.PENALTY;
    }

    @Override
    public CaseEvent takenOn(CaseOpened opened) {
      return new PenaltyImposed(caseId, opened.operatorId(), on, penalty);
    }
  }

  /** Determine, with reasons, whether the violation is serious. */
  record DetermineSeriousness(
      String caseId, LocalDate on, boolean serious, String reasoning, Filer filer, LocalDate today)
      implements CaseStep {
    @Override
    public StepKind kind() {
      return StepKind.SERIOUSNESS;
    }

    @Override
    public CaseEvent takenOn(CaseOpened opened) {
      return new SeriousnessDetermined(
          caseId,
          opened.operatorId(),
          opened.kind(),
          opened.province(),
          serious,
          reasoning,
          on,
          filer.authority().orElseThrow());
    }
  }

  /** Close the case. */
  record Close(String caseId, LocalDate on, Filer filer, LocalDate today) implements CaseStep {
    @Override
    public StepKind kind() {
      return StepKind.CLOSURE;
    }

    @Override
    public CaseEvent takenOn(CaseOpened opened) {
      return new CaseClosed(caseId, opened.operatorId(), on);
    }
  }
}
