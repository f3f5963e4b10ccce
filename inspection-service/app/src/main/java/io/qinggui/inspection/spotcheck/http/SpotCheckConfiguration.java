package io.qinggui.inspection.spotcheck.http;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.SpotCheckCommand;
import io.qinggui.inspection.language.SpotCheckEvent;
import io.qinggui.inspection.spotcheck.SpotCheckCorrections;
import io.qinggui.inspection.spotcheck.SpotCheckDecider;
import io.qinggui.inspection.spotcheck.SpotCheckFile;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.FoldedStreams;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.starter.Projections;
import io.qinggui.platform.web.caller.OpenPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spot checks: decider, the list of them, and what of them is for everybody. */
@Configuration(proxyBeanMethods = false)
class SpotCheckConfiguration {

  static final String PROVINCE = "province";
  static final String STATE = "state";

  @Bean
  DeciderBinding<?, ?, ?> spotCheck() {
    return new DeciderBinding<>(
        SpotCheckCommand.class,
        new CorrectingDecider<>(new SpotCheckDecider(), new SpotCheckCorrections()),
        SpotCheckCommand.STREAMS);
  }

  /** One record for each check. */
  @Bean
  RecordProjection<SpotCheckEvent, SpotCheckSummary> spotChecksProjection(
      EventCatalog<InspectionEvent> catalog, Ledger ledger) {
    return new RecordProjection<>(
            "spot-checks",
            catalog,
            SpotCheckEvent.class,
            SpotCheckSummary.class,
            SpotCheckEvent::spotCheckId,
            SpotCheckSummary::after)
        .correctable(stream -> ledger.readStream(stream, 0))
        .searchable(PROVINCE, SpotCheckSummary::province)
        .searchable(STATE, SpotCheckSummary::state);
  }

  /** One check with its draw and results. */
  @Bean
  FoldedStreams<SpotCheckEvent, SpotCheckFile> spotCheckFiles(
      Ledger ledger, EventCatalog<InspectionEvent> catalog) {
    return new FoldedStreams<>(
        ledger,
        catalog,
        SpotCheckEvent.class,
        (before, event) -> (before == null ? SpotCheckFile.NONE : before).with(event));
  }

  @Bean
  ReadModel<SpotCheckSummary> spotChecks(
      Projections projections, RecordProjection<SpotCheckEvent, SpotCheckSummary> projection) {
    return projections.readModel(projection);
  }

  @Bean
  OpenPaths publicDraws() {
    return OpenPaths.toRead("/api/v1/spot-checks/*/draw");
  }
}
