package io.qinggui.license.finding.runtime;

import io.qinggui.license.announcement.runtime.BoundedAnnouncer;
import io.qinggui.license.deadline.runtime.Boundaries;
import io.qinggui.license.deadline.runtime.BoundariesProjection;
import io.qinggui.license.finding.FindingDecider;
import io.qinggui.license.language.FindingSubject;
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
import io.qinggui.platform.projection.LedgerFollower;
import io.qinggui.platform.starter.Projections;
import java.time.InstantSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
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

  /** Tells everything that is noted for findings. */
  @Bean
  LedgerFollower notedForFindings(Ledger ledger) {
    return new LedgerFollower("noted-for-findings", ledger);
  }

  /** Reads when all that it tells are there. */
  @Bean
  SmartInitializingSingleton notedForFindingsStart(LedgerFollower notedForFindings) {
    return notedForFindings::start;
  }

  @Bean
  ObservedOperators observedOperators(LedgerFollower notedForFindings) {
    return new ObservedOperators(notedForFindings);
  }

  @Bean
  ProvenViolations provenViolations(NotedLeases leases, Standings standings) {
    return new ProvenViolations(new LeaseFindings(leases, standings), standings);
  }

  @Bean
  FindingSweep findingSweep(
      Ledger ledger,
      EventCatalog<LicenseServiceEvent> catalog,
      Standings standings,
      NotedLeases leases,
      ObservedOperators observed,
      Boundaries boundaries,
      Projections projections,
      ProvenViolations findings,
      LawBook law,
      ConsumerStore consumers,
      Commands<LicenseServiceEvent> commands,
      InstantSource clock) {
    Telling telling = new Telling(ledger, findings, law, commands);
    return new FindingSweep(
        ledger,
        projections.progress(BoundariesProjection.NAME),
        new Concerned(ledger, catalog, standings, leases, observed, boundaries),
        consumers,
        new BoundedAnnouncer((key, today) -> telling.tell(FindingSubject.of(key), today)),
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
