package io.qinggui.platform.starter;

import io.qinggui.platform.ledger.Consumers;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.read.LedgerPositions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What operators of the system and the HTTP layer ask of the consumers. */
@Configuration(proxyBeanMethods = false)
class AdministrationConfiguration {

  @Bean
  LedgerPositions ledgerPositions(Ledger ledger, Projections projections, Messaging messaging) {
    return new FollowedPositions(ledger, projections, messaging);
  }

  @Bean
  AdministrationController administrationController(
      Ledger ledger,
      Consumers consumers,
      Projections projections,
      Messaging messaging,
      JsonMapper mapper) {
    return new AdministrationController(
        new Administration(ledger, consumers, projections, messaging, mapper));
  }
}
