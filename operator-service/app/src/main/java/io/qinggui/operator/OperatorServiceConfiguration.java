package io.qinggui.operator;

import io.qinggui.operator.circuitfile.CircuitFileDecider;
import io.qinggui.operator.http.CircuitFiles;
import io.qinggui.operator.http.Operators;
import io.qinggui.operator.http.RegisteredOperators;
import io.qinggui.operator.language.CircuitFileCommand;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.policy.WhenSeriousnessWasDeterminedThenAddCreditRecord;
import io.qinggui.operator.projection.CircuitFilesProjection;
import io.qinggui.operator.projection.OperatorsProjection;
import io.qinggui.operator.publication.OperatorPublication;
import io.qinggui.operator.registration.OperatorDecider;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.Projection;
import io.qinggui.platform.relay.Publication;
import io.qinggui.platform.starter.EventLanguage;
import io.qinggui.platform.starter.Projections;
import io.qinggui.platform.web.read.ReadYourWrites;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is the operator service's own; the platform makes a service of it. */
@Configuration(proxyBeanMethods = false)
class OperatorServiceConfiguration {

  @Bean
  EventLanguage<OperatorEvent> language() {
    return EventLanguage.of(OperatorEvent.class);
  }

  @Bean
  DeciderBinding<?, ?, ?> register() {
    return new DeciderBinding<>(RegisterCommand.class, new OperatorDecider(), "operator");
  }

  @Bean
  DeciderBinding<?, ?, ?> circuitFile() {
    return new DeciderBinding<>(CircuitFileCommand.class, new CircuitFileDecider(), "circuit-file");
  }

  @Bean
  Projection operatorsProjection(EventCatalog<OperatorEvent> catalog) {
    return new OperatorsProjection(catalog);
  }

  @Bean
  Projection circuitFilesProjection(EventCatalog<OperatorEvent> catalog) {
    return new CircuitFilesProjection(catalog);
  }

  @Bean
  Publication publication(EventCatalog<OperatorEvent> catalog) {
    return new OperatorPublication(catalog);
  }

  @Bean
  Policy whenSeriousnessWasDetermined(Commands<OperatorEvent> commands) {
    return new WhenSeriousnessWasDeterminedThenAddCreditRecord(commands);
  }

  @Bean
  RegisteredOperators registeredOperators(Ledger ledger, EventCatalog<OperatorEvent> catalog) {
    return new RegisteredOperators(ledger, catalog);
  }

  @Bean
  Operators operators(Projections projections, ReadYourWrites freshness) {
    return new Operators(
        projections.readModel(OperatorsProjection.NAME),
        projections.progress(OperatorsProjection.NAME),
        freshness);
  }

  @Bean
  CircuitFiles circuitFiles(Projections projections, ReadYourWrites freshness) {
    return new CircuitFiles(
        projections.readModel(CircuitFilesProjection.NAME),
        projections.progress(CircuitFilesProjection.NAME),
        freshness);
  }
}
