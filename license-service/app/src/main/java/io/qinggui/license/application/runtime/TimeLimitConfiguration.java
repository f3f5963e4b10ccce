package io.qinggui.license.application.runtime;

import io.qinggui.license.application.TimeLimitDecider;
import io.qinggui.license.calendar.runtime.Calendars;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.TimeLimitCommand;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Announcing passed time limits. */
@Configuration(proxyBeanMethods = false)
class TimeLimitConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> timeLimitAnnouncements() {
    return new DeciderBinding<>(TimeLimitCommand.class, new TimeLimitDecider(), "time-limit");
  }

  @Bean
  TimeLimits timeLimits(
      Ledger ledger,
      EventCatalog<LicenseServiceEvent> catalog,
      Commands<LicenseServiceEvent> commands,
      LawBook law,
      Calendars calendars,
      OpenApplications open) {
    return new TimeLimits(ledger, catalog, commands, law, calendars, open);
  }
}
