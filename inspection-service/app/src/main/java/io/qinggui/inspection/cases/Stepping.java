package io.qinggui.inspection.cases;

import io.qinggui.inspection.cases.CaseState.OnFile;
import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.CaseOpened;
import io.qinggui.inspection.language.CaseStep;
import io.qinggui.inspection.language.LinkedCaseDecided;
import io.qinggui.inspection.language.StepKind;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Taking a step of a case: by whom, after what, and on which date. */
final class Stepping {

  private Stepping() {}

  /**
   * @param step asked for by an authority
   */
  static Decision<CaseEvent> decide(CaseStep step, OnFile state) {
    return Decision.decideUnless(
        Checks.all(
            ofThisProvince(step, state),
            notTaken(step, state),
            allowed(step, state),
            wellDated(step, state)),
        () -> take(step, state.file().opened()));
  }

  private static Optional<Rejection> ofThisProvince(CaseStep step, OnFile state) {
    return Checks.that(
        step.filer().actsIn(state.file().opened().province()),
        () -> Rejection.forbidden("other-province"));
  }

  private static Optional<Rejection> notTaken(CaseStep step, OnFile state) {
    CaseFile file = state.file();
    return Checks.that(
        !file.steps().contains(step.takenOn(file.opened())),
        () -> Rejection.conflict(step.kind().alreadyTaken(), stateAndStep(step, state)));
  }

  private static Optional<Rejection> allowed(CaseStep step, OnFile state) {
    return Checks.that(
        Transitions.allow(step, state),
        () -> Rejection.conflict("illegal-transition", stateAndStep(step, state)));
  }

  private static Optional<Rejection> wellDated(CaseStep step, OnFile state) {
    String pointer = step.kind().datePointer();
    return Checks.all(
        Checks.notInFuture(pointer, step.on(), step.today()),
        Checks.notBefore("before-the-previous-step", pointer, step.on(), state.file().lastOn()),
        step instanceof CaseStep.OrderRectification order
            ? Checks.notBefore("due-before-ordered", "/dueOn", order.dueOn(), order.on())
            : Optional.empty());
  }

  private static Map<String, Object> stateAndStep(CaseStep step, OnFile state) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("state", state.phase().name());
    details.put("step", step.kind().path());
    return details;
  }

  /** The other party of the case learns whether there was a violation: it is one of both (S4). */
  private static Decision<CaseEvent> take(CaseStep step, CaseOpened opened) {
    CaseEvent taken = step.takenOn(opened);
    String otherParty = opened.otherPartyId();
    boolean confirms = step.kind() == StepKind.CONFIRMATION;
    boolean decides = confirms || step.kind() == StepKind.DISMISSAL;
    return otherParty == null || !decides
        ? Decision.accept(taken)
        : Decision.accept(
            taken,
            new LinkedCaseDecided(
                opened.caseId(), otherParty, opened.operatorId(), confirms, step.on()));
  }
}
