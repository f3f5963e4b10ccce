package io.qinggui.inspection.annualcheck.http;

import io.qinggui.inspection.language.AnnualCheckConcluded;
import io.qinggui.inspection.language.AnnualCheckEvent;
import io.qinggui.inspection.language.CheckOutcome;
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
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is counted of annual checks; in the province that the license's number names. */
@Configuration(proxyBeanMethods = false)
class AnnualCheckFigures {

  private static final Figure PASSED =
      Figure.inPeriod(
          "inspection.annual-checks-passed",
          "年检合格次数（按许可证编号所示省份）",
          "Annual checks concluded as qualified, in the province of the license's number");
  private static final Figure FAILED =
      Figure.inPeriod(
          "inspection.annual-checks-failed",
          "年检不合格次数（按许可证编号所示省份）",
          "Annual checks concluded as unqualified, in the province of the license's number");

  @Bean
  FigureSource annualChecksCounted(Ledger ledger, EventCatalog<InspectionEvent> catalog) {
    return StreamFigures.of(
        List.of(PASSED, FAILED),
        ledger,
        catalog,
        AnnualCheckEvent.class,
        AnnualCheckFigures::count);
  }

  private static List<Counted> count(List<Fact<AnnualCheckEvent>> facts, Known known) {
    List<Counted> counted = new ArrayList<>();
    for (Fact<AnnualCheckEvent> fact : facts) {
      if (fact.event() instanceof AnnualCheckConcluded it) {
        counted.add(
            Counted.on(
                CheckOutcome.valueOf(it.outcome()) == CheckOutcome.QUALIFIED ? PASSED : FAILED,
                it.licenseNumber() + "#" + fact.id(),
                it.concludedOn(),
                LicenseNumber.province(it.licenseNumber()).stream().toList(),
                it.operatorId(),
                List.of(fact.id())));
      }
    }
    return counted;
  }
}
