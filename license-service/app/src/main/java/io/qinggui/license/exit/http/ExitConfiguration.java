package io.qinggui.license.exit.http;

import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.starter.Projections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Exits: their read model. */
@Configuration(proxyBeanMethods = false)
class ExitConfiguration {

  @Bean
  RecordProjection<LicenseEvent, ExitRecord> exitsProjection(
      EventCatalog<LicenseServiceEvent> catalog, Ledger ledger) {
    return new RecordProjection<>(
            "exits",
            catalog,
            LicenseEvent.class,
            ExitRecord.class,
            LicenseEvent::licenseNumber,
            ExitRecord::after)
        .correctable(stream -> ledger.readStream(stream, 0))
        .searchable(Exits.OPERATOR, ExitRecord::operatorId)
        .searchable(Exits.PROVINCES, ExitRecord::provinces)
        .searchable(Exits.STAGES, Exits::stages);
  }

  @Bean
  Exits exits(
      Projections projections,
      RecordProjection<LicenseEvent, ExitRecord> exitsProjection,
      Standings standings) {
    return new Exits(projections.readModel(exitsProjection), standings);
  }
}
