package io.qinggui.license.calendar.http;

import io.qinggui.license.calendar.CalendarCorrections;
import io.qinggui.license.calendar.CalendarDecider;
import io.qinggui.license.calendar.runtime.Calendars;
import io.qinggui.license.language.CalendarCommand;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calendars: decider and reader. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> calendars() {
    return new DeciderBinding<>(
        CalendarCommand.class,
        new CorrectingDecider<>(new CalendarDecider(), new CalendarCorrections()),
        "calendar");
  }

  @Bean
  Calendars recordedCalendars(Ledger ledger, EventCatalog<LicenseServiceEvent> catalog) {
    return new Calendars(ledger, catalog);
  }
}
