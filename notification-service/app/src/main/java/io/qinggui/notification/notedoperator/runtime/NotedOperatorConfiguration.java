package io.qinggui.notification.notedoperator.runtime;

import io.qinggui.notification.language.CarriersCommand;
import io.qinggui.notification.language.NotedOperatorCommand;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.notedoperator.CarriersDecider;
import io.qinggui.notification.notedoperator.NotedOperatorDecider;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.input.CheckDigitExceptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotedOperatorConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> notedOperator() {
    return new DeciderBinding<>(
        NotedOperatorCommand.class, new NotedOperatorDecider(), "noted-operator");
  }

  @Bean
  DeciderBinding<?, ?, ?> carriers() {
    return new DeciderBinding<>(
        CarriersCommand.class, new CarriersDecider(), CarriersCommand.STREAM);
  }

  @Bean
  NotedOperators notedOperators(Ledger ledger, EventCatalog<NotificationEvent> catalog) {
    return new NotedOperators(ledger, catalog);
  }

  @Bean
  CheckDigitExceptions checkDigitExceptions(Ledger ledger) {
    return code -> ledger.lastSequence(NotedOperatorCommand.streamOf(code)) >= 0;
  }
}
