package io.qinggui.license.license.http;

import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.license.LicenseCorrections;
import io.qinggui.license.license.LicenseDecider;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.reference.LicenseNumber;
import io.qinggui.platform.starter.Projections;
import io.qinggui.platform.web.read.PastRecords;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register of licenses: its decider and its read model. */
@Configuration(proxyBeanMethods = false)
public class LicenseConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> licenses() {
    return new DeciderBinding<>(
        LicenseCommand.class,
        new CorrectingDecider<>(new LicenseDecider(), new LicenseCorrections()),
        "license");
  }

  /** The read model of the register, which benchmarks build, too. */
  @Bean
  public RecordProjection<LicenseEvent, LicenseView> licensesProjection(
      EventCatalog<LicenseServiceEvent> catalog, Ledger ledger) {
    return new RecordProjection<>(
            "licenses",
            catalog,
            LicenseEvent.class,
            LicenseView.class,
            LicenseEvent::licenseNumber,
            LicenseView::after)
        .correctable(stream -> ledger.readStream(stream, 0))
        .searchable(Licenses.OPERATOR, LicenseView::operatorId)
        .searchable(Licenses.ISSUER, LicenseView::issuer)
        .searchable(Licenses.NUMBER, it -> LicenseNumber.canonical(it.licenseNumber()))
        .searchable(Licenses.IRREGULAR, LicenseView::numberIrregular)
        .searchable(Licenses.GRANTED_ON, it -> it.grantedOn().toString())
        .searchable(Licenses.VALID_UNTIL, it -> it.validUntil().toString())
        .searchable(Licenses.GRANTS, LicenseConfiguration::grants);
  }

  @Bean
  Licenses licensesInRegister(
      Projections projections,
      RecordProjection<LicenseEvent, LicenseView> licensesProjection,
      Ledger ledger,
      EventCatalog<LicenseServiceEvent> catalog,
      Standings standings) {
    return new Licenses(
        projections.readModel(licensesProjection),
        new PastRecords<>(ledger, catalog, LicenseEvent.class, LicenseView::after),
        standings);
  }

  private static List<Map<String, Object>> grants(LicenseView license) {
    return license.grants().stream()
        .map(
            grant ->
                Map.<String, Object>of(
                    Licenses.SERVICE, grant.service(), Licenses.PROVINCES, grant.provinces()))
        .toList();
  }
}
