package io.qinggui.operator.figure.runtime;

import io.qinggui.operator.language.CircuitFileEvent;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.lease.runtime.LeaseBook;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.figure.FigureSource;
import io.qinggui.platform.figure.StreamFigures;
import io.qinggui.platform.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The figures of the operator service, in the order in which reports show them. */
@Configuration(proxyBeanMethods = false)
class FigureConfiguration {

  @Bean
  @Order(1)
  FigureSource operatorsCounted(Ledger ledger, EventCatalog<OperatorEvent> catalog) {
    return StreamFigures.of(
        RegisterFigures.ALL, ledger, catalog, RegisterEvent.class, RegisterFigures::count);
  }

  @Bean
  @Order(2)
  FigureSource circuitFilesCounted(Ledger ledger, EventCatalog<OperatorEvent> catalog) {
    return StreamFigures.of(
        CircuitFigures.ALL, ledger, catalog, CircuitFileEvent.class, CircuitFigures::count);
  }

  @Bean
  @Order(3)
  FigureSource leasesCounted(LeaseBook leases) {
    return new LeaseFigures(leases);
  }
}
