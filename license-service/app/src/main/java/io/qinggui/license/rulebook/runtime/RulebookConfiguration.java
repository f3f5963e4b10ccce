package io.qinggui.license.rulebook.runtime;

import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.RulebookCommand;
import io.qinggui.license.rulebook.AmendmentCorrections;
import io.qinggui.license.rulebook.RulebookDecider;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rulebook: its decider, and its reader. */
@Configuration(proxyBeanMethods = false)
class RulebookConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> rulebook() {
    return new DeciderBinding<>(
        RulebookCommand.class,
        new CorrectingDecider<>(new RulebookDecider(), new AmendmentCorrections()),
        "rulebook");
  }

  @Bean
  LawBook lawBook(Ledger ledger, EventCatalog<LicenseServiceEvent> catalog) {
    return new LawBook(ledger, catalog);
  }
}
