package io.qinggui.inspection.cases;

import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.CaseLinked;
import io.qinggui.inspection.language.CaseOpened;
import io.qinggui.inspection.language.OpenCase;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;

/** Opening a case, for both parties of it. */
final class Opening {

  private Opening() {}

  static Decision<CaseEvent> decide(OpenCase open) {
    return Decision.decideUnless(
        Checks.all(
            Checks.notInFuture("/foundOn", open.foundOn(), open.today()),
            Checks.that(
                !open.operatorId().equals(open.otherPartyId()),
                () -> Rejection.invalid("same-party-twice", "/otherPartyId"))),
        () -> accept(open));
  }

  private static Decision<CaseEvent> accept(OpenCase open) {
    String otherParty = open.otherPartyId();
    return otherParty == null
        ? Decision.accept(opened(open))
        : Decision.accept(opened(open), linked(open, otherParty));
  }

  private static CaseOpened opened(OpenCase open) {
    return new CaseOpened(
        open.caseId(),
        open.operatorId(),
        open.otherPartyId(),
        open.kind().name(),
        open.province(),
        open.source().name(),
        open.foundOn(),
        open.evidence(),
        open.basis());
  }

  private static CaseLinked linked(OpenCase open, String otherParty) {
    return new CaseLinked(
        open.caseId(),
        otherParty,
        open.operatorId(),
        open.kind().name(),
        open.province(),
        open.foundOn());
  }
}
