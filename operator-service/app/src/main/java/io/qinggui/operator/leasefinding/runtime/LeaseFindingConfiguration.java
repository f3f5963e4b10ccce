package io.qinggui.operator.leasefinding.runtime;

import io.qinggui.operator.language.LeaseFindingEvent;
import io.qinggui.operator.language.NoteLeaseFinding;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.leasefinding.LeaseFindingDecider;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was found of leases. */
@Configuration(proxyBeanMethods = false)
class LeaseFindingConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> leaseFindingBinding() {
    return new DeciderBinding<>(
        NoteLeaseFinding.class, new LeaseFindingDecider(), LeaseFindingEvent.STREAMS);
  }

  @Bean
  FindingsOfLeases findingsOfLeases(Ledger ledger, EventCatalog<OperatorEvent> catalog) {
    return new FindingsOfLeases(ledger, catalog);
  }
}
