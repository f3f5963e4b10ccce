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
        Map.ofEntries(
            Map.entry("io.qinggui.inspection.case-opened", List.of("evidence")),
            Map.entry("io.qinggui.inspection.case-dismissed", List.of("reason")),
            Map.entry("io.qinggui.inspection.penalty-imposed", List.of("penalty")),
            Map.entry("io.qinggui.inspection.seriousness-determined", List.of("reasoning")),
            Map.entry(
                "io.qinggui.inspection.responsible-person-named",
                List.of("name", "title", "measure")),
            Map.entry("io.qinggui.inspection.case-fact-withdrawn", List.of("reason")),
            Map.entry("io.qinggui.inspection.annual-check-concluded", List.of("deviation")),
            Map.entry("io.qinggui.inspection.credit-evaluated", List.of("scores")),
            Map.entry(
                "io.qinggui.inspection.annual-report-submitted",
                List.of("operations", "contactName", "contactPhone", "text")),
            Map.entry("io.qinggui.inspection.annual-report-listing-removed", List.of("basis")),
            Map.entry("io.qinggui.inspection.annual-check-withdrawn", List.of("reason")),
            Map.entry(
                "io.qinggui.inspection.survey-entry-recorded", List.of("evidence", "facility")),
            Map.entry("io.qinggui.inspection.survey-fact-withdrawn", List.of("reason")),
            Map.entry("io.qinggui.inspection.spot-check-result-recorded", List.of("caseId")),
            Map.entry("io.qinggui.inspection.spot-check-fact-withdrawn", List.of("reason")),
            Map.entry(
                "io.qinggui.inspection.complaint-received",
                List.of("text", "complainant", "name", "channel")),
            Map.entry(
                "io.qinggui.inspection.self-check-submitted",
                List.of("responsibleName", "responsibleTitle", "items")),
            Map.entry("io.qinggui.inspection.self-check-rectified", List.of("how")),
            Map.entry("io.qinggui.inspection.dossier-fact-withdrawn", List.of("reason"))));
  }
}
