package io.qinggui.license.number.runtime;

import io.qinggui.license.language.LicenseNumberCommand;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.number.LicenseNumberDecider;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.input.LicenseSpellings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One number, one license. */
@Configuration(proxyBeanMethods = false)
class NumberConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> licenseNumbers() {
    return new DeciderBinding<>(
        LicenseNumberCommand.class, new LicenseNumberDecider(), "license-number");
  }

  @Bean
  LicenseSpellings licenseSpellings(
      Ledger ledger, EventCatalog<LicenseServiceEvent> catalog, RegisteredSpellings registered) {
    return new NumbersOnRecord(ledger, catalog, registered);
  }
}
