package io.qinggui.inspection.publication;

import io.qinggui.inspection.contract.FactWithdrawn;
import io.qinggui.inspection.contract.InspectionFact;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is told of a case: that a step was taken and when, never what was said about it. */
final class CasePublication {

  private CasePublication() {}

  /** Empty for what is told to nobody. */
  static Optional<InspectionFact> fact(CaseEvent event) {
    return Optional.ofNullable(told(event));
  }

  private static @Nullable InspectionFact told(CaseEvent event) {
    return switch (event) {
      case ResponsiblePersonNamed e -> null;
      case CaseOpened e ->
          new io.qinggui.inspection.contract.CaseOpened(
              e.caseId(), e.operatorId(), e.otherPartyId(), e.kind(), e.province(), e.foundOn());
      case CaseLinked e ->
          new io.qinggui.inspection.contract.CaseLinked(
              e.caseId(), e.operatorId(), e.mainPartyId(), e.kind(), e.province(), e.foundOn());
      case CaseConfirmed e ->
          new io.qinggui.inspection.contract.CaseConfirmed(
              e.caseId(), e.operatorId(), e.confirmedOn());
      case CaseDismissed e ->
          new io.qinggui.inspection.contract.CaseDismissed(
              e.caseId(), e.operatorId(), e.dismissedOn());
      case LinkedCaseDecided e ->
          new io.qinggui.inspection.contract.LinkedCaseDecided(
              e.caseId(), e.operatorId(), e.mainPartyId(), e.confirmed(), e.decidedOn());
      case RectificationOrdered e ->
          new io.qinggui.inspection.contract.RectificationOrdered(
              e.caseId(), e.operatorId(), e.orderedOn(), e.dueOn());
      case RectificationCompleted e ->
          new io.qinggui.inspection.contract.RectificationCompleted(
              e.caseId(), e.operatorId(), e.completedOn());
      case RectificationRefused e ->
          new io.qinggui.inspection.contract.RectificationRefused(
              e.caseId(), e.operatorId(), e.refusedOn());
      case PenaltyImposed e ->
          new io.qinggui.inspection.contract.PenaltyImposed(
              e.caseId(), e.operatorId(), e.imposedOn());
      case SeriousnessDetermined e ->
          new io.qinggui.inspection.contract.SeriousnessDetermined(
              e.caseId(),
              e.operatorId(),
              e.kind(),
              e.province(),
              e.serious(),
              e.determinedOn(),
              e.determinedBy());
      case CaseClosed e ->
          new io.qinggui.inspection.contract.CaseClosed(e.caseId(), e.operatorId(), e.closedOn());
      case CaseBasisWithdrawn e ->
          new io.qinggui.inspection.contract.CaseBasisWithdrawn(
              e.caseId(), e.operatorId(), e.findingId(), e.withdrawnOn());
      case CaseFactWithdrawn e ->
          FactWithdrawn.of(e.operatorId(), e.eventId(), e.type(), e.countedFrom(), e.replacedBy());
    };
  }
}
