package io.qinggui.inspection.cases.http;

import io.qinggui.inspection.cases.CaseCorrections;
import io.qinggui.inspection.cases.CaseDecider;
import io.qinggui.inspection.language.CaseCommand;
import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.starter.Projections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CasesConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> supervisionCase() {
    return new DeciderBinding<>(
        CaseCommand.class,
        new CorrectingDecider<>(new CaseDecider(), new CaseCorrections()),
        "case");
  }

  /** One record for each case. */
  @Bean
  RecordProjection<CaseEvent, CaseRecord> casesProjection(
      EventCatalog<InspectionEvent> catalog, Ledger ledger) {
    return new RecordProjection<>(
            "cases",
            catalog,
            CaseEvent.class,
            CaseRecord.class,
            CaseEvent::caseId,
            CaseRecord::after)
        .correctable(stream -> ledger.readStream(stream, 0))
        .searchable(CaseFields.PARTIES, CaseRecord::parties)
        .searchable(CaseFields.PROVINCE, it -> it.opened().province())
        .searchable(CaseFields.KIND, it -> it.opened().kind())
        .searchable(CaseFields.STATE, it -> it.phase().name())
        .searchable(CaseFields.SOURCE, it -> it.opened().source())
        .searchable(CaseFields.TIES, it -> CaseTies.of(it.opened()))
        .searchable(CaseFields.OVERDUE_FROM, CaseView::overdueFrom);
  }

  @Bean
  ReadModel<CaseRecord> cases(
      Projections projections, RecordProjection<CaseEvent, CaseRecord> projection) {
    return projections.readModel(projection);
  }
}
