package io.qinggui.inspection.annualcheck.http;

import io.qinggui.inspection.annualcheck.AnnualCheckDecider;
import io.qinggui.inspection.language.AnnualCheckCommand;
import io.qinggui.inspection.language.AnnualCheckConcluded;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.starter.Projections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnnualCheckConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> annualCheck() {
    return new DeciderBinding<>(AnnualCheckCommand.class, new AnnualCheckDecider(), "annual-check");
  }

  /** One record for each license that was ever checked. */
  @Bean
  RecordProjection<AnnualCheckConcluded, LicenseChecks> annualChecksProjection(
      EventCatalog<InspectionEvent> catalog) {
    return new RecordProjection<>(
        "annual-checks",
        catalog,
        AnnualCheckConcluded.class,
        LicenseChecks.class,
        AnnualCheckConcluded::licenseNumber,
        LicenseChecks::after);
  }

  @Bean
  ReadModel<LicenseChecks> annualChecks(
      Projections projections, RecordProjection<AnnualCheckConcluded, LicenseChecks> projection) {
    return projections.readModel(projection);
  }
}
