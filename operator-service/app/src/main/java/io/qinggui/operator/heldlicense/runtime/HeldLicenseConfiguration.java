package io.qinggui.operator.heldlicense.runtime;

import io.qinggui.operator.heldlicense.HeldLicenseDecider;
import io.qinggui.operator.language.HeldLicenseCommand;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HeldLicenseConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> heldLicense() {
    return new DeciderBinding<>(
        HeldLicenseCommand.class, new HeldLicenseDecider(), "held-licenses");
  }

  @Bean
  LicensesOfOperators licensesOfOperators(Ledger ledger, EventCatalog<OperatorEvent> catalog) {
    return new LicensesOfOperators(ledger, catalog);
  }
}
