package io.qinggui.inspection.annualreport.http;

import io.qinggui.inspection.language.AnnualReportEvent;
import io.qinggui.inspection.language.AnnualReportEvent.AnnualReportSubmitted;
import io.qinggui.inspection.language.AnnualReportEvent.ListingRemoved;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.figure.Counted;
import io.qinggui.platform.figure.Figure;
import io.qinggui.platform.figure.FigureSource;
import io.qinggui.platform.figure.Known;
import io.qinggui.platform.figure.StreamFigures;
import io.qinggui.platform.figure.StreamFigures.Fact;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.reference.LicenseNumber;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is counted of reports on years; in the province that the license's number names. */
@Configuration(proxyBeanMethods = false)
class AnnualReportFigures {

  private static final Figure SUBMITTED =
      Figure.inPeriod(
          "inspection.annual-reports-submitted",
          "提交年报份数（按许可证编号所示省份）",
          "Annual reports submitted, in the province of the license's number");
  private static final Figure REMOVED =
      Figure.inPeriod(
          "inspection.annual-report-listings-removed",
          "移出未报年报名单件数（按许可证编号所示省份）",
          "Licenses taken off the list of those without an annual report");

  @Bean
  FigureSource annualReportsCounted(Ledger ledger, EventCatalog<InspectionEvent> catalog) {
    return StreamFigures.of(
        List.of(SUBMITTED, REMOVED),
        ledger,
        catalog,
        AnnualReportEvent.class,
        AnnualReportFigures::count);
  }

  private static List<Counted> count(List<Fact<AnnualReportEvent>> facts, Known known) {
    return facts.stream()
        .map(
            fact ->
                Counted.on(
                    switch (fact.event()) {
                      case AnnualReportSubmitted it -> SUBMITTED;
                      case ListingRemoved it -> REMOVED;
                    },
                    fact.event().reportId() + "#" + fact.id(),
                    fact.event().legalDate(),
                    LicenseNumber.province(fact.event().licenseNumber()).stream().toList(),
                    fact.event().operatorId(),
                    List.of(fact.id())))
        .toList();
  }
}
