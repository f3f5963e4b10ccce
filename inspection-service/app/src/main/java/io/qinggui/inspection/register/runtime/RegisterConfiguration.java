package io.qinggui.inspection.register.runtime;

import io.qinggui.inspection.carrier.runtime.Carriers;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.NoteLicenseFact;
import io.qinggui.inspection.language.RegisterEvent;
import io.qinggui.inspection.register.RegisterDecider;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.input.CheckDigitExceptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register: who notes, and who knows. */
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> registerBinding() {
    return new DeciderBinding<>(
        NoteLicenseFact.class, new RegisterDecider(), RegisterEvent.STREAMS);
  }

  @Bean
  Register register(Ledger ledger, EventCatalog<InspectionEvent> catalog) {
    return new Register(ledger, catalog);
  }

  /** Who holds a license, or is a carrier, was registered under its code. */
  @Bean
  CheckDigitExceptions checkDigitExceptions(Ledger ledger, Carriers carriers) {
    return code ->
        ledger.lastSequence(RegisterEvent.streamOf(code)) >= 0 || carriers.ids().contains(code);
  }
}
