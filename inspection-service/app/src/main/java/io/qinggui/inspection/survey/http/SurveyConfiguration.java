package io.qinggui.inspection.survey.http;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.SurveyCommand;
import io.qinggui.inspection.language.SurveyEvent;
import io.qinggui.inspection.survey.SurveyCorrections;
import io.qinggui.inspection.survey.SurveyDecider;
import io.qinggui.inspection.survey.SurveyFile;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.FoldedStreams;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.starter.Projections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Surveys: decider, and the list of them. */
@Configuration(proxyBeanMethods = false)
class SurveyConfiguration {

  static final String PROVINCE = "province";

  @Bean
  DeciderBinding<?, ?, ?> survey() {
    return new DeciderBinding<>(
        SurveyCommand.class,
        new CorrectingDecider<>(new SurveyDecider(), new SurveyCorrections()),
        SurveyCommand.STREAMS);
  }

  /** One record for each survey. */
  @Bean
  RecordProjection<SurveyEvent, SurveySummary> surveysProjection(
      EventCatalog<InspectionEvent> catalog, Ledger ledger) {
    return new RecordProjection<>(
            "surveys",
            catalog,
            SurveyEvent.class,
            SurveySummary.class,
            SurveyEvent::surveyId,
            SurveySummary::after)
        .correctable(stream -> ledger.readStream(stream, 0))
        .searchable(PROVINCE, SurveySummary::province);
  }

  /** One survey with its entries. */
  @Bean
  FoldedStreams<SurveyEvent, SurveyFile> surveyFiles(
      Ledger ledger, EventCatalog<InspectionEvent> catalog) {
    return new FoldedStreams<>(
        ledger,
        catalog,
        SurveyEvent.class,
        (before, event) -> (before == null ? SurveyFile.NONE : before).with(event));
  }

  @Bean
  ReadModel<SurveySummary> surveys(
      Projections projections, RecordProjection<SurveyEvent, SurveySummary> projection) {
    return projections.readModel(projection);
  }
}
