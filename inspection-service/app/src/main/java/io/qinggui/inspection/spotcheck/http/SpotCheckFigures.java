package io.qinggui.inspection.spotcheck.http;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.SpotCheckEvent;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckAnnounced;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckCancelled;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckDrawn;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckResultRecorded;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.figure.Counted;
import io.qinggui.platform.figure.Figure;
import io.qinggui.platform.figure.FigureSource;
import io.qinggui.platform.figure.Known;
import io.qinggui.platform.figure.StreamFigures;
import io.qinggui.platform.figure.StreamFigures.Fact;
import io.qinggui.platform.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is counted of spot checks. */
@Configuration(proxyBeanMethods = false)
class SpotCheckFigures {

  private static final String PROBLEM = "PROBLEM";
  private static final Figure ANNOUNCED =
      Figure.inPeriod("inspection.spot-checks-announced", "公告双随机抽查次数", "Spot checks announced");
  private static final Figure DRAWN =
      Figure.inPeriod("inspection.spot-checks-drawn", "完成抽取的抽查次数", "Spot checks drawn");
  private static final Figure CANCELLED =
      Figure.inPeriod("inspection.spot-checks-cancelled", "取消的抽查次数", "Spot checks cancelled");
  private static final Figure INSPECTED =
      Figure.inPeriod("inspection.spot-check-results", "抽查经营者次数", "Inspections of spot checks");
  private static final Figure PROBLEMS =
      Figure.inPeriod(
          "inspection.spot-check-problems",
          "抽查发现问题的经营者次数",
          "Inspections of spot checks that found a problem");

  @Bean
  FigureSource spotChecksCounted(Ledger ledger, EventCatalog<InspectionEvent> catalog) {
    return StreamFigures.of(
        List.of(ANNOUNCED, DRAWN, CANCELLED, INSPECTED, PROBLEMS),
        ledger,
        catalog,
        SpotCheckEvent.class,
        SpotCheckFigures::count);
  }

  private static List<Counted> count(List<Fact<SpotCheckEvent>> facts, Known known) {
    List<String> province =
        facts.stream()
            .map(Fact::event)
            .filter(SpotCheckAnnounced.class::isInstance)
            .map(it -> ((SpotCheckAnnounced) it).province())
            .toList();
    List<Counted> counted = new ArrayList<>();
    for (Fact<SpotCheckEvent> fact : facts) {
      for (Figure figure : figures(fact.event())) {
        counted.add(
            Counted.on(
                figure,
                fact.event().spotCheckId() + "#" + fact.id(),
                fact.event().legalDate(),
                province,
                fact.event().operatorId(),
                List.of(fact.id())));
      }
    }
    return counted;
  }

  private static List<Figure> figures(SpotCheckEvent event) {
    return switch (event) {
      case SpotCheckAnnounced it -> List.of(ANNOUNCED);
      case SpotCheckDrawn it -> List.of(DRAWN);
      case SpotCheckCancelled it -> List.of(CANCELLED);
      case SpotCheckResultRecorded it ->
          it.outcome().equals(PROBLEM) ? List.of(INSPECTED, PROBLEMS) : List.of(INSPECTED);
      case SpotCheckEvent other -> List.of();
    };
  }
}
