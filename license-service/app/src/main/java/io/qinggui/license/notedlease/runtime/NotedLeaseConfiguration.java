package io.qinggui.license.notedlease.runtime;

import io.qinggui.license.language.LeaseNote;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NoteLease;
import io.qinggui.license.notedlease.NotedLeaseDecider;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.LedgerFollower;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leases that were noted. */
@Configuration(proxyBeanMethods = false)
class NotedLeaseConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> notedLeaseBinding() {
    return new DeciderBinding<>(NoteLease.class, new NotedLeaseDecider(), LeaseNote.STREAMS);
  }

  @Bean
  NotedLeases notedLeases(
      Ledger ledger, EventCatalog<LicenseServiceEvent> catalog, LedgerFollower noted) {
    return new NotedLeases(ledger, catalog, noted);
  }
}
