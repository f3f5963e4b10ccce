package io.qinggui.inspection;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.publication.InspectionPublication;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.relay.Publication;
import io.qinggui.platform.starter.EventLanguage;
import io.qinggui.platform.web.history.Confidential;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The service as a whole: its language, what it publishes, and what of it is confidential. Each
 * feature wires itself, and the platform makes a service of it.
 */
@Configuration(proxyBeanMethods = false)
class InspectionServiceConfiguration {

  @Bean
  EventLanguage<InspectionEvent> language() {
    return EventLanguage.of(InspectionEvent.class);
  }

  @Bean
  Publication publication(EventCatalog<InspectionEvent> catalog) {
    return new InspectionPublication(catalog);
  }

  /** What officers wrote is for officers: the parties of a case and carriers see the steps. */
  @Bean
  Confidential confidential() {
    return new Confidential(
        Map.of(
            "io.qinggui.inspection.case-opened", List.of("evidence"),
            "io.qinggui.inspection.case-dismissed", List.of("reason"),
            "io.qinggui.inspection.penalty-imposed", List.of("penalty"),
            "io.qinggui.inspection.seriousness-determined", List.of("reasoning"),
            "io.qinggui.inspection.case-fact-withdrawn", List.of("reason"),
            "io.qinggui.inspection.annual-check-withdrawn", List.of("reason")));
  }
}
