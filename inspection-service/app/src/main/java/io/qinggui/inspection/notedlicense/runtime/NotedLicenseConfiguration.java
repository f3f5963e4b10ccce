package io.qinggui.inspection.notedlicense.runtime;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.NotedHolderCommand;
import io.qinggui.inspection.language.NotedLicenseCommand;
import io.qinggui.inspection.language.NotedLicenseEvent;
import io.qinggui.inspection.notedlicense.NotedHolderDecider;
import io.qinggui.inspection.notedlicense.NotedLicenseDecider;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.reference.LicenseNumber;
import io.qinggui.platform.starter.Projections;
import io.qinggui.platform.web.input.LicenseSpellings;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotedLicenseConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> notedLicense() {
    return new DeciderBinding<>(
        NotedLicenseCommand.class, new NotedLicenseDecider(), "noted-license");
  }

  @Bean
  DeciderBinding<?, ?, ?> notedHolders() {
    return new DeciderBinding<>(
        NotedHolderCommand.class, new NotedHolderDecider(), "noted-holders");
  }

  /** A license is noted within a moment of its registration, unless Kafka is away. */
  @Bean
  NotedLicenses notedLicenses(
      Ledger ledger,
      EventCatalog<InspectionEvent> catalog,
      @Value("${qinggui.inspection.wait-for-license:2s}") Duration patience) {
    return new NotedLicenses(ledger, catalog, patience);
  }

  @Bean
  RecordProjection<NotedLicenseEvent, NumberSpellings> numberSpellings(
      EventCatalog<InspectionEvent> catalog) {
    return new RecordProjection<>(
        "number-spellings",
        catalog,
        NotedLicenseEvent.class,
        NumberSpellings.class,
        it -> LicenseNumber.canonical(it.licenseNumber()),
        NumberSpellings::after);
  }

  @Bean
  LicenseSpellings licenseSpellings(
      NotedLicenses licenses,
      Projections projections,
      RecordProjection<NotedLicenseEvent, NumberSpellings> numberSpellings) {
    return new NotedSpellings(licenses, projections.readModel(numberSpellings));
  }
}
