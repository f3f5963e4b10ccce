package io.qinggui.inspection.complaint.runtime;

import io.qinggui.inspection.complaint.ComplaintRules;
import io.qinggui.inspection.dossier.DossierRules;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.law.runtime.NotedLaw;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Complaints: their rules, and the keys of who complains. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ComplainantKeysConfiguration.ComplaintProperties.class)
class ComplainantKeysConfiguration {

  /**
   * Complaints.
   *
   * @param keys where the keys of complainants lie; instances that serve the same ledger share it
   */
  @ConfigurationProperties("qinggui.complaints")
  record ComplaintProperties(Path keys) {}

  @Bean
  DossierRules<?> complaintRules(NotedLaw law, InstantSource clock) {
    return new ComplaintRules(day -> law.on(day, clock.instant()).complaintReopenDays());
  }

  @Bean
  ComplainantKeys complainantKeys(ComplaintProperties properties) {
    return new ComplainantKeys(properties.keys());
  }

  @Bean
  SmartInitializingSingleton erasureCheck(
      Ledger ledger, EventCatalog<InspectionEvent> catalog, ComplainantKeys keys) {
    return new ErasureCheck(ledger, catalog, keys)::run;
  }
}
