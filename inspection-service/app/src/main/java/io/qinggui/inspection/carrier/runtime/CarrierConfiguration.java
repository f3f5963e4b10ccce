package io.qinggui.inspection.carrier.runtime;

import io.qinggui.inspection.carrier.CarrierDecider;
import io.qinggui.inspection.language.CarrierEvent;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.NoteCarrier;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carriers: who notes, and who knows. */
@Configuration(proxyBeanMethods = false)
class CarrierConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> carrierBinding() {
    return new DeciderBinding<>(NoteCarrier.class, new CarrierDecider(), CarrierEvent.STREAMS);
  }

  @Bean
  Carriers carriers(Ledger ledger, EventCatalog<InspectionEvent> catalog) {
    return new Carriers(ledger, catalog);
  }
}
