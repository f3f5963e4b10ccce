package io.qinggui.platform.web.history;

import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.read.Clocks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Wires the history of a service that has a ledger. */
@AutoConfiguration
@ConditionalOnProperty("qinggui.ledger.name")
class HistoryAutoConfiguration {

  @Bean
  HistoryController historyController(
      Ledger ledger,
      Clocks clocks,
      EventCatalog<?> catalog,
      ObjectProvider<Confidential> confidential) {
    return new HistoryController(
        ledger,
        clocks,
        confidential.getIfAvailable(() -> Confidential.NOTHING),
        new Withdrawals(ledger, catalog));
  }

  @Bean
  LedgerController ledgerController(Ledger ledger, ObjectProvider<Confidential> confidential) {
    return new LedgerController(ledger, confidential.getIfAvailable(() -> Confidential.NOTHING));
  }
}
