package io.qinggui.inspection.survey.http;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.SurveyEvent;
import io.qinggui.inspection.language.SurveyEvent.SurveyEntryIdentified;
import io.qinggui.inspection.language.SurveyEvent.SurveyEntryRecorded;
import io.qinggui.inspection.language.SurveyEvent.SurveyOpened;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.figure.Counted;
import io.qinggui.platform.figure.Figure;
import io.qinggui.platform.figure.FigureSource;
import io.qinggui.platform.figure.Known;
import io.qinggui.platform.figure.StreamFigures;
import io.qinggui.platform.figure.StreamFigures.Fact;
import io.qinggui.platform.ledger.Ledger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is counted of surveys. */
@Configuration(proxyBeanMethods = false)
class SurveyFigures {

  private static final Figure OPENED =
      Figure.inPeriod("inspection.surveys-opened", "开展摸底调查次数", "Surveys opened");
  private static final Figure SEEN =
      Figure.inPeriod(
          "inspection.surveyed", "摸底调查记录条数（按调查日期）", "Survey entries, by the day of what was seen");
  private static final Figure RUNNING =
      Figure.inPeriod(
          "inspection.surveyed-running",
          "摸底调查发现正在经营的记录条数",
          "Survey entries that saw a service running");
  private static final Figure NAMELESS =
      Figure.inPeriod(
          "inspection.surveyed-unidentified",
          "摸底调查中尚未查明主体的记录条数",
          "Survey entries of which nobody knows whom they are about");

  @Bean
  FigureSource surveysCounted(Ledger ledger, EventCatalog<InspectionEvent> catalog) {
    return StreamFigures.of(
        List.of(OPENED, SEEN, RUNNING, NAMELESS),
        ledger,
        catalog,
        SurveyEvent.class,
        SurveyFigures::count);
  }

  private static List<Counted> count(List<Fact<SurveyEvent>> facts, Known known) {
    Map<Integer, String> identified = new HashMap<>();
    for (Fact<SurveyEvent> fact : facts) {
      if (fact.event() instanceof SurveyEntryIdentified it) {
        identified.put(it.entry(), it.operatorId());
      }
    }
    List<Counted> counted = new ArrayList<>();
    for (Fact<SurveyEvent> fact : facts) {
      switch (fact.event()) {
        case SurveyOpened it ->
            counted.add(
                Counted.on(
                    OPENED,
                    it.surveyId(),
                    it.startsOn(),
                    List.of(it.province()),
                    null,
                    List.of(fact.id())));
        case SurveyEntryRecorded it ->
            add(counted, it, identified.getOrDefault(it.entry(), it.operatorId()), fact.id());
        case SurveyEvent other -> {}
      }
    }
    return counted;
  }

  private static void add(
      List<Counted> counted, SurveyEntryRecorded it, @Nullable String operatorId, String event) {
    List<Figure> figures = new ArrayList<>(List.of(SEEN));
    if (it.running()) {
      figures.add(RUNNING);
    }
    if (operatorId == null) {
      figures.add(NAMELESS);
    }
    for (Figure figure : figures) {
      counted.add(
          Counted.on(
              figure,
              it.surveyId() + "#" + it.entry(),
              it.observedOn(),
              List.of(it.province()),
              operatorId,
              List.of(event)));
    }
  }
}
