package io.qinggui.operator.language;

import io.qinggui.platform.decider.DomainEvent;

/** Everything that the operator service stores. */
public sealed interface OperatorEvent extends DomainEvent
    permits RegisterEvent,
        CircuitFileEvent,
        LeaseEvent,
        LeaseFindingEvent,
        HeldLicenseEvent,
        SuccessionEvent {}
