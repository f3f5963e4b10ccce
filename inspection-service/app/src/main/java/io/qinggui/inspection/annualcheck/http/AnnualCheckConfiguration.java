package io.qinggui.inspection.annualcheck.http;

import io.qinggui.inspection.annualcheck.AnnualCheckCorrections;
import io.qinggui.inspection.annualcheck.AnnualCheckDecider;
import io.qinggui.inspection.language.AnnualCheckCommand;
import io.qinggui.inspection.language.AnnualCheckEvent;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.starter.Projections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnnualCheckConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> annualCheck() {
    return new DeciderBinding<>(
        AnnualCheckCommand.class,
        new CorrectingDecider<>(new AnnualCheckDecider(), new AnnualCheckCorrections()),
        "annual-check");
  }

  /** One record for each license that was ever checked. */
  @Bean
  RecordProjection<AnnualCheckEvent, LicenseChecks> annualChecksProjection(
      EventCatalog<InspectionEvent> catalog, Ledger ledger) {
    return new RecordProjection<>(
            "annual-checks",
            catalog,
            AnnualCheckEvent.class,
            LicenseChecks.class,
            AnnualCheckEvent::licenseNumber,
            LicenseChecks::after)
        .correctable(stream -> ledger.readStream(stream, 0));
  }

  @Bean
  ReadModel<LicenseChecks> annualChecks(
      Projections projections, RecordProjection<AnnualCheckEvent, LicenseChecks> projection) {
    return projections.readModel(projection);
  }
}
