package io.qinggui.inspection.annualreport.http;

import io.qinggui.inspection.annualreport.AnnualReportRules;
import io.qinggui.inspection.dossier.DossierRules;
import io.qinggui.inspection.dossier.http.Dossiers;
import io.qinggui.inspection.language.AnnualReportEvent;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.inspection.law.runtime.NotedLaw;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.starter.Projections;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reports on years: rules, and the list of them. */
@Configuration(proxyBeanMethods = false)
class AnnualReportConfiguration {

  static final String OPERATOR = "operatorId";

  @Bean
  DossierRules<?> annualReportRules(NotedLaw law, InstantSource clock) {
    return new AnnualReportRules(year -> AnnualReports.term(year, law, clock.instant()));
  }

  @Bean
  RecordProjection<DossierEvent, AnnualReportRecord> annualReportsProjection(Dossiers dossiers) {
    return dossiers
        .projection(
            "annual-reports",
            AnnualReportEvent.class,
            AnnualReportRecord.class,
            AnnualReportRecord::after)
        .searchable(AnnualReports.YEAR, it -> String.valueOf(it.year()))
        .searchable(OPERATOR, AnnualReportRecord::operatorId);
  }

  @Bean
  ReadModel<AnnualReportRecord> annualReportRecords(
      Projections projections, RecordProjection<DossierEvent, AnnualReportRecord> projection) {
    return projections.readModel(projection);
  }
}
