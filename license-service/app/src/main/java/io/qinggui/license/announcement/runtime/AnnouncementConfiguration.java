package io.qinggui.license.announcement.runtime;

import io.qinggui.license.announcement.AnnouncementDecider;
import io.qinggui.license.application.runtime.TimeLimits;
import io.qinggui.license.deadline.runtime.Boundaries;
import io.qinggui.license.deadline.runtime.BoundariesProjection;
import io.qinggui.license.language.AnnouncementCommand;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.starter.Projections;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Announcing changed standings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnnouncementProperties.class)
class AnnouncementConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> announcements() {
    return new DeciderBinding<>(
        AnnouncementCommand.class, new AnnouncementDecider(), "announcement");
  }

  @Bean
  BoundedAnnouncer announcementCrew(
      Ledger ledger, Standings standings, Commands<LicenseServiceEvent> commands) {
    return new BoundedAnnouncer(new Announcing(ledger, standings, commands)::announce);
  }

  @Bean
  Sweep sweep(
      Ledger ledger,
      Projections projections,
      Boundaries boundaries,
      ConsumerStore consumers,
      BoundedAnnouncer crew,
      TimeLimits limits,
      InstantSource clock) {
    return new Sweep(
        ledger,
        projections.progress(BoundariesProjection.NAME),
        boundaries,
        consumers,
        crew,
        limits,
        clock);
  }

  @Bean
  @ConditionalOnProperty(
      name = "qinggui.license.announcement.enabled",
      havingValue = "true",
      matchIfMissing = true)
  Announcements standingAnnouncements(
      Ledger ledger,
      EventCatalog<LicenseServiceEvent> catalog,
      Standings standings,
      ConsumerStore consumers,
      Projections projections,
      Boundaries boundaries,
      BoundedAnnouncer crew,
      Sweep sweep,
      TimeLimits limits,
      InstantSource clock,
      AnnouncementProperties properties) {
    return Announcements.start(
        ledger,
        catalog,
        standings,
        consumers,
        boundaries,
        projections.progress(BoundariesProjection.NAME),
        crew,
        sweep,
        limits,
        clock,
        properties);
  }
}
