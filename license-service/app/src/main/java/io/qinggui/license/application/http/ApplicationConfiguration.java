package io.qinggui.license.application.http;

import io.qinggui.license.application.ApplicationCorrections;
import io.qinggui.license.application.ApplicationDecider;
import io.qinggui.license.application.ApplicationPhase;
import io.qinggui.license.application.runtime.OpenApplications;
import io.qinggui.license.language.ApplicationCommand;
import io.qinggui.license.language.ApplicationEvent;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.Progress;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.starter.Projections;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Applications: decider and read model. */
@Configuration(proxyBeanMethods = false)
class ApplicationConfiguration {

  static final String OPERATOR = "operatorId";
  static final String ISSUER = "issuer";
  static final String LICENSE = "licenseNumber";
  static final String KIND = "kind";
  static final String STATE = "state";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Bean
  DeciderBinding<?, ?, ?> applications() {
    return new DeciderBinding<>(
        ApplicationCommand.class,
        new CorrectingDecider<>(new ApplicationDecider(), new ApplicationCorrections()),
        "application");
  }

  @Bean
  RecordProjection<ApplicationEvent, ApplicationView> applicationsProjection(
      EventCatalog<LicenseServiceEvent> catalog, Ledger ledger) {
    return new RecordProjection<>(
            "applications",
            catalog,
            ApplicationEvent.class,
            ApplicationView.class,
            ApplicationEvent::applicationId,
            ApplicationView::after)
        .correctable(stream -> ledger.readStream(stream, 0))
        .searchable(OPERATOR, ApplicationView::operatorId)
        .searchable(ISSUER, ApplicationView::issuer)
        .searchable(LICENSE, ApplicationView::licenseNumber)
        .searchable(KIND, ApplicationView::kind)
        .searchable(STATE, ApplicationView::state);
  }

  /** Of those there are few, and which are found does not depend on the day. */
  @Bean
  OpenApplications openApplications(
      Projections projections,
      RecordProjection<ApplicationEvent, ApplicationView> applicationsProjection,
      ReadModel<ApplicationView> applications) {
    Progress progress = projections.progress(applicationsProjection.name());
    return position -> {
      if (!progress.await(position, PATIENCE)) {
        throw new IllegalStateException("applications are not there yet, at " + position);
      }
      return Arrays.stream(ApplicationPhase.values())
          .filter(phase -> !phase.isOver())
          .flatMap(phase -> applications.all(Filter.ALL.with(STATE, phase)))
          .map(Versioned::key)
          .toList();
    };
  }

  @Bean
  ReadModel<ApplicationView> applicationsFiled(
      Projections projections,
      RecordProjection<ApplicationEvent, ApplicationView> applicationsProjection) {
    return projections.readModel(applicationsProjection);
  }
}
