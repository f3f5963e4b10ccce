package io.qinggui.inspection.cases;

import io.qinggui.inspection.cases.CaseState.OnFile;
import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.CaseOpened;
import io.qinggui.inspection.language.CaseStep;
import io.qinggui.inspection.language.ConfirmCase;
import io.qinggui.inspection.language.DismissCase;
import io.qinggui.inspection.language.LinkedCaseDecided;
import io.qinggui.inspection.language.OrderRectification;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Taking a step of a case: by whom, after what, and on which date. */
final class Stepping {

  private Stepping() {}

  static Decision<CaseEvent> decide(CaseStep step, OnFile state) {
    return notEntitled(step, state)
        .or(() -> taken(step, state))
        .or(() -> notNow(step, state))
        .or(() -> badDate(step, state))
        .<Decision<CaseEvent>>map(Decision::reject)
        .orElseGet(() -> take(step, state.file().opened()));
  }

  private static Optional<Rejection> notEntitled(CaseStep step, OnFile state) {
    boolean entitled =
        step.authority().equals("MIIT")
            || step.authority().equals(state.file().opened().province());
    return entitled ? Optional.empty() : Optional.of(Rejection.forbidden("other-province"));
  }

  private static Optional<Rejection> taken(CaseStep step, OnFile state) {
    CaseFile file = state.file();
    return file.steps().contains(step.takenOn(file.opened()))
        ? Optional.of(Rejection.conflict(step.alreadyTaken(), stateAndStep(step, state)))
        : Optional.empty();
  }

  private static Optional<Rejection> notNow(CaseStep step, OnFile state) {
    return Transitions.allow(step, state)
        ? Optional.empty()
        : Optional.of(Rejection.conflict("illegal-transition", stateAndStep(step, state)));
  }

  private static Optional<Rejection> badDate(CaseStep step, OnFile state) {
    LocalDate on = step.on();
    if (on.isAfter(step.today())) {
      return Optional.of(Rejection.invalid("date-in-future", step.onPointer()));
    }
    if (on.isBefore(state.file().lastOn())) {
      return Optional.of(Rejection.invalid("before-the-previous-step", step.onPointer()));
    }
    return step instanceof OrderRectification order && order.dueOn().isBefore(on)
        ? Optional.of(Rejection.invalid("due-before-ordered", "/dueOn"))
        : Optional.empty();
  }

  private static Map<String, Object> stateAndStep(CaseStep step, OnFile state) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("state", state.phase());
    details.put("step", step.step());
    return details;
  }

  /** The other party of the case learns whether there was a violation: it is one of both (S4). */
  private static Decision<CaseEvent> take(CaseStep step, CaseOpened opened) {
    CaseEvent taken = step.takenOn(opened);
    String otherParty = opened.otherPartyId();
    boolean decides = step instanceof ConfirmCase || step instanceof DismissCase;
    return otherParty == null || !decides
        ? Decision.accept(taken)
        : Decision.accept(
            taken,
            new LinkedCaseDecided(
                opened.caseId(),
                otherParty,
                opened.operatorId(),
                step instanceof ConfirmCase,
                step.on()));
  }
}
