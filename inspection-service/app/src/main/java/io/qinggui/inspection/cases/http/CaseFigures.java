package io.qinggui.inspection.cases.http;

import static java.util.Locale.ROOT;

import io.qinggui.inspection.cases.Phase;
import io.qinggui.inspection.language.CaseClosed;
import io.qinggui.inspection.language.CaseConfirmed;
import io.qinggui.inspection.language.CaseDismissed;
import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.CaseOpened;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.PenaltyImposed;
import io.qinggui.inspection.language.RectificationCompleted;
import io.qinggui.inspection.language.RectificationOrdered;
import io.qinggui.inspection.language.RectificationRefused;
import io.qinggui.inspection.language.SeriousnessDetermined;
import io.qinggui.inspection.language.ViolationKind;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.figure.Counted;
import io.qinggui.platform.figure.Figure;
import io.qinggui.platform.figure.FigureSource;
import io.qinggui.platform.figure.Known;
import io.qinggui.platform.figure.StreamFigures;
import io.qinggui.platform.figure.StreamFigures.Fact;
import io.qinggui.platform.ledger.Ledger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is counted of cases: what was found, what has been done about it, and where they are. */
@Configuration(proxyBeanMethods = false)
class CaseFigures {

  private static final Figure OPENED =
      Figure.inPeriod("inspection.cases-opened", "立案件数", "Cases opened");
  private static final Figure CONFIRMED =
      Figure.inPeriod("inspection.cases-confirmed", "查实件数", "Cases confirmed");
  private static final Figure DISMISSED =
      Figure.inPeriod("inspection.cases-dismissed", "撤案件数", "Cases dismissed");
  private static final Figure ORDERED =
      Figure.inPeriod("inspection.rectifications-ordered", "责令整改次数", "Rectifications ordered");
  private static final Figure IN_TIME =
      Figure.inPeriod(
          "inspection.rectifications-in-time",
          "按期完成整改次数",
          "Rectifications completed by their last day");
  private static final Figure LATE =
      Figure.inPeriod(
          "inspection.rectifications-late",
          "逾期完成整改次数",
          "Rectifications completed after their last day");
  private static final Figure REFUSED =
      Figure.inPeriod("inspection.rectifications-refused", "拒不整改次数", "Rectifications refused");
  private static final Figure PENALTIES =
      Figure.inPeriod("inspection.penalties-imposed", "处罚次数", "Penalties imposed");
  private static final Figure SERIOUS =
      Figure.inPeriod(
          "inspection.serious-violations", "认定情节严重件数", "Violations determined to be serious");
  private static final Figure CLOSED =
      Figure.inPeriod("inspection.cases-closed", "结案件数", "Cases closed");

  private static final Map<ViolationKind, Figure> BY_KIND = byKind();
  private static final Map<Phase, Figure> BY_PHASE = byPhase();

  @Bean
  FigureSource casesCounted(Ledger ledger, EventCatalog<InspectionEvent> catalog) {
    return StreamFigures.of(all(), ledger, catalog, CaseEvent.class, CaseFigures::count);
  }

  private static List<Figure> all() {
    List<Figure> all = new ArrayList<>();
    all.add(OPENED);
    all.addAll(BY_KIND.values());
    all.addAll(
        List.of(CONFIRMED, DISMISSED, ORDERED, IN_TIME, LATE, REFUSED, PENALTIES, SERIOUS, CLOSED));
    all.addAll(BY_PHASE.values());
    return all;
  }

  private static Map<ViolationKind, Figure> byKind() {
    Map<ViolationKind, Figure> figures = new EnumMap<>(ViolationKind.class);
    for (ViolationKind kind : ViolationKind.values()) {
      figures.put(
          kind,
          Figure.inPeriod(
              "inspection.cases-opened-" + words(kind),
              "立案件数：" + kind.zh(),
              "Cases opened: " + kind.name()));
    }
    return figures;
  }

  private static Map<Phase, Figure> byPhase() {
    Map<Phase, Figure> figures = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      figures.put(
          phase,
          Figure.onLastDay(
              "inspection.cases-at-" + words(phase),
              "期末案件数：" + phase.zh(),
              "Cases whose state on the last day is " + phase.name()));
    }
    return figures;
  }

  private static String words(Enum<?> name) {
    return name.name().toLowerCase(ROOT).replace('_', '-');
  }

  private static List<Counted> count(List<Fact<CaseEvent>> facts, Known known) {
    Optional<CaseOpened> opened =
        facts.stream()
            .map(Fact::event)
            .filter(CaseOpened.class::isInstance)
            .map(CaseOpened.class::cast)
            .findFirst();
    return opened.map(it -> new OneCase(it).count(facts)).orElse(List.of());
  }

  private static final class OneCase {

    private final CaseOpened opened;
    private final List<Counted> counted = new ArrayList<>();

    OneCase(CaseOpened opened) {
      this.opened = opened;
    }

    List<Counted> count(List<Fact<CaseEvent>> facts) {
      CaseRecord record = null;
      List<Fact<CaseEvent>> steps = new ArrayList<>();
      List<Phase> phases = new ArrayList<>();
      for (Fact<CaseEvent> fact : facts) {
        Phase before = record == null ? null : record.phase();
        LocalDate dueOn = record == null ? null : record.dueOn();
        record = CaseRecord.after(record, fact.event());
        step(fact, dueOn);
        if (record.phase() != before) {
          steps.add(fact);
          phases.add(record.phase());
        }
      }
      for (int at = 0; at < steps.size(); at++) {
        phase(
            phases.get(at),
            steps.get(at),
            at + 1 < steps.size() ? steps.get(at + 1).event().legalDate() : null);
      }
      return counted;
    }

    private void phase(Phase phase, Fact<CaseEvent> since, @Nullable LocalDate until) {
      counted.add(
          Counted.during(
              Objects.requireNonNull(BY_PHASE.get(phase)),
              opened.caseId(),
              since.event().legalDate(),
              until,
              List.of(opened.province()),
              opened.operatorId(),
              List.of(since.id())));
    }

    private void step(Fact<CaseEvent> fact, @Nullable LocalDate dueOn) {
      switch (fact.event()) {
        case CaseOpened it -> {
          add(OPENED, fact);
          add(Objects.requireNonNull(BY_KIND.get(ViolationKind.valueOf(it.kind()))), fact);
        }
        case CaseConfirmed it -> add(CONFIRMED, fact);
        case CaseDismissed it -> add(DISMISSED, fact);
        case RectificationOrdered it -> add(ORDERED, fact);
        case RectificationCompleted it ->
            add(dueOn != null && it.completedOn().isAfter(dueOn) ? LATE : IN_TIME, fact);
        case RectificationRefused it -> add(REFUSED, fact);
        case PenaltyImposed it -> add(PENALTIES, fact);
        case SeriousnessDetermined it when it.serious() -> add(SERIOUS, fact);
        case CaseClosed it -> add(CLOSED, fact);
        case CaseEvent other -> {}
      }
    }

    private void add(Figure figure, Fact<CaseEvent> fact) {
      counted.add(
          Counted.on(
              figure,
              opened.caseId() + "#" + fact.id(),
              fact.event().legalDate(),
              List.of(opened.province()),
              opened.operatorId(),
              List.of(fact.id())));
    }
  }
}
