package io.qinggui.license.language;

import io.qinggui.platform.decider.DomainEvent;

/** Everything that the license service stores. */
public sealed interface LicenseServiceEvent extends DomainEvent
    permits LicenseEvent,
        LicenseNumberEvent,
        ApplicationEvent,
        CalendarEvent,
        RulebookEvent,
        NotedFact,
        LeaseNote,
        FindingEvent,
        AnnouncementEvent,
        ReminderEvent,
        TimeLimitEvent {}
