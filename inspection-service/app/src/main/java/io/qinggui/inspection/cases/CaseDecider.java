package io.qinggui.inspection.cases;

import io.qinggui.inspection.cases.CaseState.NotOpened;
import io.qinggui.inspection.cases.CaseState.OnFile;
import io.qinggui.inspection.language.CaseBasisWithdrawn;
import io.qinggui.inspection.language.CaseCommand;
import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.CaseStep;
import io.qinggui.inspection.language.CorrectCase;
import io.qinggui.inspection.language.NameResponsiblePerson;
import io.qinggui.inspection.language.NoteBasisWithdrawn;
import io.qinggui.inspection.language.OpenCase;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.Map;

/**
 * Decides over {@code case/<caseId>}. Corrections are decided by {@link
 * io.qinggui.platform.decider.CorrectingDecider} around it.
 */
public final class CaseDecider implements Decider<CaseCommand, CaseEvent, CaseState> {

  @Override
  public CaseState initial() {
    return new NotOpened();
  }

  @Override
  public Decision<CaseEvent> decide(CaseCommand command, CaseState state) {
    return Decision.decideUnless(
        Checks.entitled(isEntitled(command)),
        () ->
            switch (state) {
              case NotOpened none -> decideWithoutFile(command);
              case OnFile onFile -> decideOnFile(command, onFile);
            });
  }

  /** Which province a step concerns is known only of a case on file. */
  private static boolean isEntitled(CaseCommand command) {
    return switch (command) {
      case OpenCase open -> open.filer().actsIn(open.province());
      case CaseStep step -> step.filer().isOfficer();
      case NameResponsiblePerson naming -> naming.filer().isOfficer();
      case NoteBasisWithdrawn note -> note.filer().ministry();
      case CorrectCase correction -> correction.filer().isOfficer();
    };
  }

  private static Decision<CaseEvent> decideWithoutFile(CaseCommand command) {
    return switch (command) {
      case OpenCase open -> Opening.decide(open);
      case CaseStep step ->
          Decision.reject(Rejection.notFound("case-unknown", Map.of("caseId", step.caseId())));
      case NameResponsiblePerson naming ->
          Decision.reject(Rejection.notFound("case-unknown", Map.of("caseId", naming.caseId())));
      // findings of some kinds open no case
      case NoteBasisWithdrawn note -> Decision.accept();
      case CorrectCase correction -> throw Decider.impossible(correction, new NotOpened());
    };
  }

  private static Decision<CaseEvent> decideOnFile(CaseCommand command, OnFile state) {
    return switch (command) {
      case OpenCase open ->
          Decision.reject(Rejection.conflict("already-opened", Map.of("caseId", open.caseId())));
      case CaseStep step -> Stepping.decide(step, state);
      case NameResponsiblePerson naming -> Naming.decide(naming, state);
      case NoteBasisWithdrawn note ->
          state.file().basisWithdrawnOn() == null
              ? Decision.accept(
                  new CaseBasisWithdrawn(
                      note.caseId(),
                      state.file().opened().operatorId(),
                      note.findingId(),
                      note.on()))
              : Decision.accept();
      case CorrectCase correction -> throw Decider.impossible(correction, state);
    };
  }

  @Override
  public CaseState evolve(CaseState state, CaseEvent event) {
    return Evolution.of(state, event);
  }
}
