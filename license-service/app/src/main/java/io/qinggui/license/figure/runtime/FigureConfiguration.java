package io.qinggui.license.figure.runtime;

import io.qinggui.license.language.ApplicationEvent;
import io.qinggui.license.language.FindingEvent;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.figure.FigureSource;
import io.qinggui.platform.figure.KeyedFigures;
import io.qinggui.platform.figure.StreamFigures;
import io.qinggui.platform.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The figures of the license service, in the order in which reports show them. */
@Configuration(proxyBeanMethods = false)
class FigureConfiguration {

  @Bean
  @Order(1)
  FigureSource standingsCounted(
      EventCatalog<LicenseServiceEvent> catalog, Standings standings, LawBook law) {
    return new KeyedFigures(StandingFigures.ALL, new StandingFigures(catalog, standings, law));
  }

  @Bean
  @Order(2)
  FigureSource licensesCounted(Ledger ledger, EventCatalog<LicenseServiceEvent> catalog) {
    return StreamFigures.of(
        LicenseFigures.ALL, ledger, catalog, LicenseEvent.class, LicenseFigures::count);
  }

  @Bean
  @Order(3)
  FigureSource applicationsCounted(Ledger ledger, EventCatalog<LicenseServiceEvent> catalog) {
    return StreamFigures.of(
        ApplicationFigures.ALL, ledger, catalog, ApplicationEvent.class, ApplicationFigures::count);
  }

  @Bean
  @Order(4)
  FigureSource findingsCounted(Ledger ledger, EventCatalog<LicenseServiceEvent> catalog) {
    return StreamFigures.of(
        FindingFigures.ALL, ledger, catalog, FindingEvent.class, FindingFigures::count);
  }
}
