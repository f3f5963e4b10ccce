package io.qinggui.license.finding.runtime;

import io.qinggui.license.announcement.runtime.BoundedAnnouncer;
import io.qinggui.license.deadline.runtime.Boundaries;
import io.qinggui.license.deadline.runtime.BoundariesProjection;
import io.qinggui.license.finding.FindingDecider;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.TellFindings;
import io.qinggui.license.notedlease.runtime.NotedLeases;
import io.qinggui.license.rulebook.runtime.LawBook;
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

/** Finding violations. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FindingProperties.class)
class FindingConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> findingBinding() {
    return new DeciderBinding<>(TellFindings.class, new FindingDecider(), "finding");
  }

  @Bean
  LeaseFindings leaseFindings(NotedLeases leases, Standings standings) {
    return new LeaseFindings(leases, standings);
  }

  @Bean
  FindingSweep findingSweep(
      Ledger ledger,
      EventCatalog<LicenseServiceEvent> catalog,
      Standings standings,
      NotedLeases leases,
      Boundaries boundaries,
      Projections projections,
      LeaseFindings findings,
      LawBook law,
      ConsumerStore consumers,
      Commands<LicenseServiceEvent> commands,
      InstantSource clock) {
    return new FindingSweep(
        ledger,
        projections.progress(BoundariesProjection.NAME),
        new Concerned(ledger, catalog, standings, leases, boundaries),
        consumers,
        new BoundedAnnouncer(new Telling(ledger, findings, law, commands)::tell),
        clock);
  }

  @Bean
  @ConditionalOnProperty(
      name = "qinggui.license.finding.enabled",
      havingValue = "true",
      matchIfMissing = true)
  ViolationFinder violationFinder(FindingSweep sweep, Ledger ledger, FindingProperties properties) {
    return ViolationFinder.start(sweep, ledger, properties.every());
  }
}
