package io.qinggui.platform.starter;

import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.trace.Tracer;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deciders on the service's ledger. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

  @Bean
  EventCatalog<?> eventCatalog(EventLanguage<?> language) {
    return language.catalog();
  }

  @Bean
  @SuppressWarnings("unchecked") // the service's deciders decide in the service's language
  AxonCommands<?> commands(
      Ledger ledger,
      EventCatalog<?> catalog,
      ObjectProvider<DeciderBinding<?, ?, ?>> bindings,
      CommandMeters meters,
      ObjectProvider<Tracer> tracers) {
    Tracer tracer = tracers.getIfAvailable(() -> Tracer.OFF);
    List<DeciderBinding<?, DomainEvent, ?>> all =
        bindings
            .orderedStream()
            .<DeciderBinding<?, DomainEvent, ?>>map(it -> (DeciderBinding<?, DomainEvent, ?>) it)
            .toList();
    return AxonCommands.over(
        TracedLedger.of(ledger, tracer),
        (EventCatalog<DomainEvent>) catalog,
        all,
        new CommandTraces(tracer, meters));
  }
}
