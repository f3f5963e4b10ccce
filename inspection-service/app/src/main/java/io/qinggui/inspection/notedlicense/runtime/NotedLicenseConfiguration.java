package io.qinggui.inspection.notedlicense.runtime;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.NotedHolderCommand;
import io.qinggui.inspection.language.NotedLicenseCommand;
import io.qinggui.inspection.notedlicense.NotedHolderDecider;
import io.qinggui.inspection.notedlicense.NotedLicenseDecider;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
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
}
