package io.qinggui.inspection.complaint.http;

import io.qinggui.inspection.dossier.http.Dossiers;
import io.qinggui.inspection.language.ComplaintEvent;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.platform.projection.FoldedStreams;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.starter.Projections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Complaints as they are read. */
@Configuration(proxyBeanMethods = false)
class ComplaintConfiguration {

  static final String HANDLED_BY = "handledBy";
  static final String STATE = "state";
  static final String OPERATOR = "operatorId";
  static final String KIND = "kind";

  @Bean
  RecordProjection<DossierEvent, ComplaintRecord> complaintsProjection(Dossiers dossiers) {
    return dossiers
        .projection(
            "complaints", ComplaintEvent.class, ComplaintRecord.class, ComplaintRecord::after)
        .searchable(HANDLED_BY, ComplaintRecord::handledBy)
        .searchable(STATE, it -> it.state().name())
        .searchable(OPERATOR, it -> it.received().operatorId())
        .searchable(KIND, it -> it.received().kind());
  }

  @Bean
  ReadModel<ComplaintRecord> complaintRecords(
      Projections projections, RecordProjection<DossierEvent, ComplaintRecord> projection) {
    return projections.readModel(projection);
  }

  @Bean
  FoldedStreams<ComplaintEvent, ComplaintRecord> complaintStreams(Dossiers dossiers) {
    return dossiers.streams(ComplaintEvent.class, ComplaintRecord::after);
  }
}
