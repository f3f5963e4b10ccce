package io.qinggui.license.licenses;

import io.qinggui.license.language.LicensingEvent;
import io.qinggui.license.standing.LicenseHolders;
import io.qinggui.license.standing.Standings;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.projection.Projection;
import io.qinggui.platform.starter.Projections;
import io.qinggui.platform.web.read.ReadYourWrites;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register. */
@Configuration(proxyBeanMethods = false)
class LicensesConfiguration {

  @Bean
  Projection licensesProjection(EventCatalog<LicensingEvent> catalog) {
    return new LicensesProjection(catalog);
  }

  @Bean
  Licenses licensesInRegister(Projections projections, ReadYourWrites freshness) {
    return new Licenses(
        projections.readModel(LicensesProjection.NAME),
        projections.progress(LicensesProjection.NAME),
        freshness);
  }

  @Bean
  StandingCauses standingCauses(Standings standings, LicenseHolders holders) {
    return new StandingCauses(standings, holders);
  }
}
