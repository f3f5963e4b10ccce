package io.qinggui.license;

import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.publication.LicensePublication;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.relay.Publication;
import io.qinggui.platform.starter.EventLanguage;
import io.qinggui.platform.web.history.Confidential;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the whole service has: its language, and what it publishes. Features wire themselves. */
@Configuration(proxyBeanMethods = false)
class LicenseServiceConfiguration {

  @Bean
  EventLanguage<LicenseServiceEvent> language() {
    return EventLanguage.of(LicenseServiceEvent.class);
  }

  @Bean
  Publication publication(EventCatalog<LicenseServiceEvent> catalog) {
    return new LicensePublication(catalog);
  }

  /** Why a fact was withdrawn, in the officer's words. */
  @Bean
  Confidential confidential() {
    return new Confidential(
        Map.of(
            "io.qinggui.license.fact-withdrawn", List.of("reason"),
            "io.qinggui.license.amendment-withdrawn", List.of("reason")));
  }
}
