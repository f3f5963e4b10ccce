package io.qinggui.license.standing.runtime;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.input.CheckDigitExceptions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Standings from the ledger. */
@Configuration(proxyBeanMethods = false)
class StandingConfiguration {

  @Bean
  OperatorFiles operatorFiles(
      Ledger ledger,
      EventCatalog<LicenseServiceEvent> catalog,
      @Value("${qinggui.license.files-kept:20000}") long filesKept) {
    return new OperatorFiles(ledger, catalog, filesKept);
  }

  @Bean
  MeterBinder standingMeters(OperatorFiles files) {
    return new StandingMeters(files);
  }

  @Bean
  Standings standings(OperatorFiles files, LawBook law) {
    return new Standings(files, law);
  }

  @Bean
  CheckDigitExceptions checkDigitExceptions(Standings standings) {
    return standings::isRegistered;
  }

  @Bean
  LicenseHolders licenseHolders(
      Ledger ledger,
      EventCatalog<LicenseServiceEvent> catalog,
      @Value("${qinggui.license.files-kept:20000}") long filesKept) {
    return new LicenseHolders(ledger, catalog, filesKept);
  }
}
