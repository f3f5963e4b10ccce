package io.qinggui.inspection.law.runtime;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.LawEvent;
import io.qinggui.inspection.language.NoteLawFact;
import io.qinggui.inspection.law.LawDecider;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rulebook: who notes, and who knows. */
@Configuration(proxyBeanMethods = false)
class LawConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> lawBinding() {
    return new DeciderBinding<>(NoteLawFact.class, new LawDecider(), LawEvent.STREAMS);
  }

  @Bean
  NotedLaw notedLaw(Ledger ledger, EventCatalog<InspectionEvent> catalog) {
    return new NotedLaw(ledger, catalog);
  }
}
