package io.qinggui.operator.registration.http;

import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.naming.Name;
import io.qinggui.operator.registration.NameKey;
import io.qinggui.operator.registration.OperatorCorrections;
import io.qinggui.operator.registration.OperatorDecider;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.starter.Projections;
import io.qinggui.platform.web.input.CheckDigitExceptions;
import io.qinggui.platform.web.read.PastRecords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register: its decider, its read model, and the look-up of entries. */
@Configuration(proxyBeanMethods = false)
class RegistrationConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> register() {
    return new DeciderBinding<>(
        RegisterCommand.class,
        new CorrectingDecider<>(new OperatorDecider(), new OperatorCorrections()),
        "operator");
  }

  @Bean
  RecordProjection<RegisterEvent, OperatorView> operatorsProjection(
      EventCatalog<OperatorEvent> catalog, Ledger ledger) {
    return new RecordProjection<>(
            "operators",
            catalog,
            RegisterEvent.class,
            OperatorView.class,
            RegisterEvent::operatorId,
            OperatorView::after)
        .correctable(stream -> ledger.readStream(stream, 0))
        .searchable(Operators.NAME_KEYS, RegistrationConfiguration::nameKeys)
        .searchable(Operators.PROVINCE, OperatorView::province)
        .searchable(Operators.KIND, OperatorView::kind)
        .searchable(Operators.NAME, OperatorView::name)
        .searchable(
            Operators.REGISTERED_ON,
            it -> it.registeredOn() == null ? null : it.registeredOn().toString())
        .searchable(Operators.FORMER_IDS, it -> it.formerIds().isEmpty() ? null : it.formerIds())
        .searchable(Operators.BAD_CREDIT, RegistrationConfiguration::badCredit);
  }

  @Bean
  Operators operators(
      Projections projections,
      RecordProjection<RegisterEvent, OperatorView> operatorsProjection,
      Ledger ledger,
      EventCatalog<OperatorEvent> catalog) {
    return new Operators(
        projections.readModel(operatorsProjection),
        new PastRecords<>(ledger, catalog, RegisterEvent.class, OperatorView::after));
  }

  /** Who is registered under a code is known here, whatever its check digit. */
  @Bean
  CheckDigitExceptions checkDigitExceptions(RegisteredOperators registeredOperators) {
    return code -> registeredOperators.find(code).isPresent();
  }

  @Bean
  RegisteredOperators registeredOperators(Ledger ledger, EventCatalog<OperatorEvent> catalog) {
    return new RegisteredOperators(ledger, catalog);
  }

  /** Absent when nothing is on the list. */
  private static @Nullable String badCredit(OperatorView operator) {
    return operator.creditRecords().stream().anyMatch(it -> it.removedOn() == null) ? "true" : null;
  }

  /**
   * Of the names that it had, too; absent without a name, since an empty list may match as well.
   */
  private static @Nullable List<String> nameKeys(OperatorView operator) {
    return operator.names().isEmpty()
        ? null
        : operator.names().stream().map(Name::name).map(NameKey::of).distinct().toList();
  }
}
