package io.qinggui.inspection.language;

import io.qinggui.platform.decider.DomainEvent;

/** Everything that the inspection service stores. */
public sealed interface InspectionEvent extends DomainEvent
    permits AnnualCheckEvent,
        CaseEvent,
        SurveyEvent,
        SpotCheckEvent,
        DossierEvent,
        LawEvent,
        CarrierEvent,
        TimeLimitEvent,
        RegisterEvent,
        NotedLicenseEvent,
        NotedHolderEvent {}
