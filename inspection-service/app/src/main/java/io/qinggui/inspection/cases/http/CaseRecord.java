package io.qinggui.inspection.cases.http;

import io.qinggui.inspection.cases.Phase;
import io.qinggui.inspection.language.CaseBasisWithdrawn;
import io.qinggui.inspection.language.CaseClosed;
import io.qinggui.inspection.language.CaseConfirmed;
import io.qinggui.inspection.language.CaseDismissed;
import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.CaseFactWithdrawn;
import io.qinggui.inspection.language.CaseLinked;
import io.qinggui.inspection.language.CaseOpened;
import io.qinggui.inspection.language.LinkedCaseDecided;
import io.qinggui.inspection.language.PenaltyImposed;
import io.qinggui.inspection.language.RectificationCompleted;
import io.qinggui.inspection.language.RectificationOrdered;
import io.qinggui.inspection.language.RectificationRefused;
import io.qinggui.inspection.language.ResponsiblePersonNamed;
import io.qinggui.inspection.language.SeriousnessDetermined;
import io.qinggui.inspection.language.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A case as the read model keeps it: with all texts, whoever may see them.
 *
 * @param phase after the last step
 * @param opened what it was opened with
 * @param dueOn last day of an ordered rectification
 * @param determined whether it is serious, and who says so
 * @param basisWithdrawnOn when it was noted that the finding that opened it is none any more
 * @param responsible who was named as answerable
 */
record CaseRecord(
    Phase phase,
    CaseOpened opened,
    List<StepTaken> steps,
    @Nullable LocalDate dueOn,
    @Nullable SeriousnessDetermined determined,
    @Nullable LocalDate basisWithdrawnOn,
    List<ResponsiblePersonNamed> responsible) {

  /** Copies the lists. */
  CaseRecord {
    steps = List.copyOf(steps);
    responsible = List.copyOf(responsible);
  }

  /** A step taken, with the reason, penalty or reasoning given with it. */
  record StepTaken(StepKind kind, LocalDate on, @Nullable String text) {}

  static CaseRecord after(@Nullable CaseRecord before, CaseEvent event) {
    return event instanceof CaseOpened opened
        ? new CaseRecord(Phase.OPENED, opened, List.of(), null, null, null, List.of())
        : Objects.requireNonNull(before, "a case begins with its opening").after(event);
  }

  /** Whether what was ordered last was done by its last day. */
  boolean isRectifiedInTime() {
    return dueOn != null
        && steps.stream()
            .filter(it -> it.kind() == StepKind.RECTIFICATION)
            .anyMatch(it -> !it.on().isAfter(dueOn));
  }

  /** The operators that it concerns. */
  List<String> parties() {
    String other = opened.otherPartyId();
    return other == null ? List.of(opened.operatorId()) : List.of(opened.operatorId(), other);
  }

  /** What is told to the second party is in the other events already. */
  private CaseRecord after(CaseEvent event) {
    return switch (event) {
      case CaseOpened e -> throw new IllegalStateException("opened twice: " + e);
      case CaseLinked e -> this;
      case LinkedCaseDecided e -> this;
      case CaseConfirmed e -> with(Phase.CONFIRMED, StepKind.CONFIRMATION, e, null);
      case CaseDismissed e -> with(Phase.DISMISSED, StepKind.DISMISSAL, e, e.reason());
      case RectificationOrdered e ->
          with(Phase.RECTIFICATION_ORDERED, StepKind.RECTIFICATION_ORDER, e, null).due(e.dueOn());
      case RectificationCompleted e -> with(Phase.RECTIFIED, StepKind.RECTIFICATION, e, null);
      case RectificationRefused e -> with(Phase.REFUSED, StepKind.REFUSAL, e, null);
      case PenaltyImposed e -> with(Phase.PENALISED, StepKind.PENALTY, e, e.penalty());
      case SeriousnessDetermined e ->
          with(Phase.SERIOUSNESS_DETERMINED, StepKind.SERIOUSNESS, e, e.reasoning()).determined(e);
      case CaseClosed e -> with(Phase.CLOSED, StepKind.CLOSURE, e, null);
      case CaseBasisWithdrawn e ->
          new CaseRecord(phase, opened, steps, dueOn, determined, e.withdrawnOn(), responsible);
      case ResponsiblePersonNamed e -> answeredBy(e);
      case CaseFactWithdrawn e -> throw new IllegalStateException(e + " is no fact that counts");
    };
  }

  private CaseRecord with(Phase next, StepKind kind, CaseEvent event, @Nullable String text) {
    List<StepTaken> more = new ArrayList<>(steps);
    more.add(new StepTaken(kind, event.legalDate(), text));
    return new CaseRecord(next, opened, more, dueOn, determined, basisWithdrawnOn, responsible);
  }

  private CaseRecord answeredBy(ResponsiblePersonNamed named) {
    List<ResponsiblePersonNamed> more = new ArrayList<>(responsible);
    more.add(named);
    return new CaseRecord(phase, opened, steps, dueOn, determined, basisWithdrawnOn, more);
  }

  private CaseRecord due(LocalDate on) {
    return new CaseRecord(phase, opened, steps, on, determined, basisWithdrawnOn, responsible);
  }

  private CaseRecord determined(SeriousnessDetermined determination) {
    return new CaseRecord(
        phase, opened, steps, dueOn, determination, basisWithdrawnOn, responsible);
  }
}
