package io.qinggui.platform.starter;

import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.read.LedgerPositions;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What operators of the system and the HTTP layer ask of the consumers. */
@Configuration(proxyBeanMethods = false)
class AdministrationConfiguration {

  @Bean
  LedgerPositions ledgerPositions(
      Ledger ledger, Projections projections, Messaging messaging, LedgerProperties properties) {
    return new FollowedPositions(ledger, projections, messaging, properties.peers());
  }

  /** Describes what works through the gateway, and once. */
  @Bean
  GlobalOpenApiCustomizer administrationPaths(@Value("${qinggui.ledger.name}") String ledger) {
    String described = AdministrationController.OWN + "/" + ledger + "/";
    return api ->
        api.getPaths()
            .keySet()
            .removeIf(
                path ->
                    path.startsWith(AdministrationController.OWN) && !path.startsWith(described));
  }

  @Bean
  Administration administration(
      Ledger ledger,
      ConsumerStore consumers,
      Projections projections,
      Messaging messaging,
      JsonMapper mapper) {
    return new Administration(ledger, consumers, projections, messaging, mapper);
  }

  @Bean
  AdministrationController administrationController(Administration administration) {
    return new AdministrationController(administration);
  }
}
