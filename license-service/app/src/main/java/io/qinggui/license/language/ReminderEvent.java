package io.qinggui.license.language;

/** What happens on {@code reminder/<operatorId>}. */
public sealed interface ReminderEvent extends LicenseServiceEvent permits DeadlineApproaching {}
