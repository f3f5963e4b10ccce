package io.qinggui.inspection.language;

/** What happens on {@code case/<caseId>}. About the party that the event names. */
public sealed interface CaseEvent extends InspectionEvent
    permits CaseOpened,
        CaseLinked,
        CaseConfirmed,
        CaseDismissed,
        LinkedCaseDecided,
        RectificationOrdered,
        RectificationCompleted,
        RectificationRefused,
        PenaltyImposed,
        SeriousnessDetermined,
        CaseClosed,
        CaseBasisWithdrawn,
        ResponsiblePersonNamed,
        CaseFactWithdrawn {

  /** The case. */
  String caseId();

  /** The party that the event is about. */
  String operatorId();

  @Override
  default String subject() {
    return operatorId();
  }
}
