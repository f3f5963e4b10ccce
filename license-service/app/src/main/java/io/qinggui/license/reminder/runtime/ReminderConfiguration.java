package io.qinggui.license.reminder.runtime;

import io.qinggui.license.announcement.runtime.BoundedAnnouncer;
import io.qinggui.license.deadline.runtime.DeadlineSource;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.ReminderCommand;
import io.qinggui.license.reminder.ReminderDecider;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.Progress;
import io.qinggui.platform.projection.Projection;
import io.qinggui.platform.starter.Projections;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reminding of deadlines. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReminderProperties.class)
class ReminderConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> reminders() {
    return new DeciderBinding<>(ReminderCommand.class, new ReminderDecider(), "reminder");
  }

  @Bean
  ReminderSweep reminderSweep(
      Ledger ledger,
      EventCatalog<LicenseServiceEvent> catalog,
      Standings standings,
      List<Projection> readModels,
      Projections projections,
      List<DeadlineSource> sources,
      LawBook law,
      ConsumerStore consumers,
      Commands<LicenseServiceEvent> commands,
      InstantSource clock) {
    List<Progress> progress =
        readModels.stream().map(it -> projections.progress(it.name())).toList();
    return new ReminderSweep(
        ledger,
        progress,
        sources,
        new RecordedSince(ledger, catalog, standings),
        law,
        consumers,
        new BoundedAnnouncer(new Reminding(sources, law, commands)::remind),
        clock);
  }

  @Bean
  @ConditionalOnProperty(
      name = "qinggui.license.reminder.enabled",
      havingValue = "true",
      matchIfMissing = true)
  Reminders deadlineReminders(ReminderSweep sweep, ReminderProperties properties) {
    return Reminders.start(sweep, properties.every());
  }
}
