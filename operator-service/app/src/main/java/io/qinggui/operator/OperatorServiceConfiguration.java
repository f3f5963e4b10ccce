package io.qinggui.operator;

import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.publication.OperatorPublication;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.relay.Publication;
import io.qinggui.platform.starter.EventLanguage;
import io.qinggui.platform.web.history.Confidential;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the whole service has: its language, and what it publishes. Features wire themselves. */
@Configuration(proxyBeanMethods = false)
class OperatorServiceConfiguration {

  @Bean
  EventLanguage<OperatorEvent> language() {
    return EventLanguage.of(OperatorEvent.class);
  }

  @Bean
  Publication publication(EventCatalog<OperatorEvent> catalog) {
    return new OperatorPublication(catalog);
  }

  /** Why a fact was withdrawn, in the officer's words. */
  @Bean
  Confidential confidential() {
    return new Confidential(
        Map.of(
            "io.qinggui.operator.fact-withdrawn", List.of("reason"),
            "io.qinggui.operator.circuit-fact-withdrawn", List.of("reason"),
            "io.qinggui.operator.lease-fact-withdrawn", List.of("reason")));
  }
}
