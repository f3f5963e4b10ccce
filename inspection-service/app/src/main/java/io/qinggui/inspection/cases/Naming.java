package io.qinggui.inspection.cases;

import io.qinggui.inspection.cases.CaseState.OnFile;
import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.NameResponsiblePerson;
import io.qinggui.inspection.language.ResponsiblePersonNamed;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.Map;

/** Naming who is answerable: by who leads the case, unless there was no violation. */
final class Naming {

  private Naming() {}

  static Decision<CaseEvent> decide(NameResponsiblePerson naming, OnFile state) {
    CaseFile file = state.file();
    ResponsiblePersonNamed named = naming.named(file.opened());
    return Decision.unless(
        Checks.all(
            Checks.that(
                naming.filer().actsIn(file.opened().province()),
                () -> Rejection.forbidden("other-province")),
            Checks.that(
                !file.responsible().contains(named),
                () -> Rejection.conflict("already-recorded", Map.of())),
            Checks.that(
                state.phase() != Phase.DISMISSED,
                () ->
                    Rejection.conflict(
                        "illegal-transition",
                        Map.of("state", state.phase().name(), "step", "responsible-persons"))),
            Checks.notInFuture("/namedOn", naming.on(), naming.today()),
            Checks.notBefore(
                "before-the-previous-step", "/namedOn", naming.on(), file.opened().foundOn())),
        () -> named);
  }
}
