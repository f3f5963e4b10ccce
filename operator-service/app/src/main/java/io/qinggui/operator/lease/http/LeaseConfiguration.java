package io.qinggui.operator.lease.http;

import io.qinggui.operator.language.LeaseCommand;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.lease.LeaseCorrections;
import io.qinggui.operator.lease.LeaseDecider;
import io.qinggui.operator.lease.runtime.LeaseBook;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leases: decider and book. */
@Configuration(proxyBeanMethods = false)
class LeaseConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> lease() {
    return new DeciderBinding<>(
        LeaseCommand.class,
        new CorrectingDecider<>(new LeaseDecider(), new LeaseCorrections()),
        LeaseCommand.STREAMS);
  }

  @Bean
  LeaseBook leaseBook(Ledger ledger, EventCatalog<OperatorEvent> catalog) {
    return new LeaseBook(ledger, catalog);
  }
}
