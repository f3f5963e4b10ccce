package io.qinggui.notification.language;

import io.qinggui.platform.decider.DomainEvent;

/** Everything that the notification service stores in its own ledger. */
public sealed interface NotificationEvent extends DomainEvent
    permits HeartbeatEvent,
        SubscriptionEvent,
        SigningKeyEvent,
        EnforcementEvent,
        OrderEvent,
        NotedOperatorEvent,
        CarriersEvent {}
