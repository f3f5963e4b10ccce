package io.qinggui.inspection;

import io.qinggui.inspection.annualcheck.AnnualCheckDecider;
import io.qinggui.inspection.cases.CaseDecider;
import io.qinggui.inspection.http.AnnualChecks;
import io.qinggui.inspection.http.Cases;
import io.qinggui.inspection.http.NotedLicenses;
import io.qinggui.inspection.language.AnnualCheckCommand;
import io.qinggui.inspection.language.CaseCommand;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.LicenseRegisterCommand;
import io.qinggui.inspection.licenseregister.LicenseRegisterDecider;
import io.qinggui.inspection.policy.WhenLicenseWasRegisteredThenNoteIt;
import io.qinggui.inspection.projection.AnnualChecksProjection;
import io.qinggui.inspection.projection.CasesProjection;
import io.qinggui.inspection.publication.InspectionPublication;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.Projection;
import io.qinggui.platform.relay.Publication;
import io.qinggui.platform.starter.EventLanguage;
import io.qinggui.platform.starter.Projections;
import io.qinggui.platform.web.history.Confidential;
import io.qinggui.platform.web.read.ReadYourWrites;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is the inspection service's own; the platform makes a service of it. */
@Configuration(proxyBeanMethods = false)
class InspectionServiceConfiguration {

  @Bean
  EventLanguage<InspectionEvent> language() {
    return EventLanguage.of(InspectionEvent.class);
  }

  @Bean
  DeciderBinding<?, ?, ?> annualCheck() {
    return new DeciderBinding<>(AnnualCheckCommand.class, new AnnualCheckDecider(), "annual-check");
  }

  @Bean
  DeciderBinding<?, ?, ?> supervisionCase() {
    return new DeciderBinding<>(CaseCommand.class, new CaseDecider(), "case");
  }

  @Bean
  DeciderBinding<?, ?, ?> licenseRegister() {
    return new DeciderBinding<>(
        LicenseRegisterCommand.class, new LicenseRegisterDecider(), "noted-license");
  }

  @Bean
  Projection casesProjection(EventCatalog<InspectionEvent> catalog) {
    return new CasesProjection(catalog);
  }

  @Bean
  Projection annualChecksProjection(EventCatalog<InspectionEvent> catalog) {
    return new AnnualChecksProjection(catalog);
  }

  @Bean
  Publication publication(EventCatalog<InspectionEvent> catalog) {
    return new InspectionPublication(catalog);
  }

  @Bean
  Policy whenLicenseWasRegistered(Commands<InspectionEvent> commands) {
    return new WhenLicenseWasRegisteredThenNoteIt(commands);
  }

  /** What officers wrote about a case is for officers: its parties and carriers see the steps. */
  @Bean
  Confidential confidential() {
    return new Confidential(
        Map.of(
            "io.qinggui.inspection.case-opened", List.of("evidence"),
            "io.qinggui.inspection.case-dismissed", List.of("reason"),
            "io.qinggui.inspection.penalty-imposed", List.of("penalty"),
            "io.qinggui.inspection.seriousness-determined", List.of("reasoning")));
  }

  /** A license is heard of within a moment of its registration, unless Kafka is away. */
  @Bean
  NotedLicenses notedLicenses(
      Ledger ledger,
      EventCatalog<InspectionEvent> catalog,
      @Value("${qinggui.inspection.wait-for-license:2s}") Duration patience) {
    return new NotedLicenses(ledger, catalog, patience);
  }

  @Bean
  Cases cases(Projections projections, ReadYourWrites freshness) {
    return new Cases(
        projections.readModel(CasesProjection.NAME),
        projections.progress(CasesProjection.NAME),
        freshness);
  }

  @Bean
  AnnualChecks annualChecks(Projections projections, ReadYourWrites freshness) {
    return new AnnualChecks(
        projections.readModel(AnnualChecksProjection.NAME),
        projections.progress(AnnualChecksProjection.NAME),
        freshness);
  }
}
