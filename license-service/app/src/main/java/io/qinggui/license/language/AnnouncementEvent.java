package io.qinggui.license.language;

/** What happens on {@code announcement/<operatorId>}. */
public sealed interface AnnouncementEvent extends LicenseServiceEvent permits StandingChanged {}
