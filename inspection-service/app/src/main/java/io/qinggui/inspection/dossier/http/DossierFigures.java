package io.qinggui.inspection.dossier.http;

import io.qinggui.inspection.language.CreditEvaluationEvent.CreditEvaluated;
import io.qinggui.inspection.language.DisclosureEvent.DisclosurePublished;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.inspection.language.HotlineEvent.HotlinePublished;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.MajorProblemEvent.MajorProblemReported;
import io.qinggui.inspection.language.QuarterlyReportEvent.QuarterlyReportFiled;
import io.qinggui.inspection.language.SelfCheckEvent.SelfCheckRectified;
import io.qinggui.inspection.language.SelfCheckEvent.SelfCheckSubmitted;
import io.qinggui.inspection.language.TrainingEvent.Attendance;
import io.qinggui.inspection.language.TrainingEvent.TrainingAttendanceAdded;
import io.qinggui.inspection.language.TrainingEvent.TrainingAttendanceContinued;
import io.qinggui.inspection.language.TrainingEvent.TrainingHeld;
import io.qinggui.inspection.language.WorkPlanEvent.TaskCompleted;
import io.qinggui.inspection.language.WorkPlanEvent.WorkPlanMade;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.figure.Counted;
import io.qinggui.platform.figure.Figure;
import io.qinggui.platform.figure.FigureSource;
import io.qinggui.platform.figure.Known;
import io.qinggui.platform.figure.StreamFigures;
import io.qinggui.platform.figure.StreamFigures.Fact;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.reference.Province;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is counted of dossiers that are a fact each. */
@Configuration(proxyBeanMethods = false)
class DossierFigures {

  private static final String PROBLEM = "PROBLEM";
  private static final Figure SELF_CHECKS =
      Figure.inPeriod(
          "inspection.self-checks-submitted",
          "提交自查报告份数（仅全国口径）",
          "Self-checks submitted; nationwide only");
  private static final Figure SELF_CHECK_PROBLEMS =
      Figure.inPeriod(
          "inspection.self-check-problems",
          "自查发现问题项数（仅全国口径）",
          "Problems that self-checks named; nationwide only");
  private static final Figure SELF_CHECK_RECTIFIED =
      Figure.inPeriod(
          "inspection.self-check-problems-rectified",
          "自查问题整改项数（仅全国口径）",
          "Problems of self-checks that were put right; nationwide only");
  private static final Figure HOTLINES =
      Figure.inPeriod("inspection.hotlines-published", "公布举报电话个数", "Hotlines published");
  private static final Figure TRAININGS =
      Figure.inPeriod("inspection.trainings-held", "举办培训次数", "Trainings held");
  private static final Figure TRAINED =
      Figure.inPeriod(
          "inspection.operators-trained", "参加培训的经营者次数", "Attendances of operators at trainings");
  private static final Figure PLANS =
      Figure.inPeriod("inspection.work-plans-made", "制定工作方案份数", "Work plans made");
  private static final Figure TASKS =
      Figure.inPeriod(
          "inspection.work-plan-tasks-completed", "完成工作方案任务项数", "Tasks of work plans completed");
  private static final Figure MAJOR_PROBLEMS =
      Figure.inPeriod("inspection.major-problems-reported", "报告重大问题件数", "Major problems reported");
  private static final Figure DISCLOSURES =
      Figure.inPeriod("inspection.disclosures-published", "信息公开条数", "Disclosures published");
  private static final Figure CREDIT =
      Figure.inPeriod(
          "inspection.credit-evaluations",
          "信用评价次数（仅全国口径）",
          "Evaluations of credit; nationwide only");
  private static final Figure REPORTS =
      Figure.inPeriod("inspection.quarterly-reports-filed", "报送季报份数", "Quarterly reports filed");

  @Bean
  FigureSource dossiersCounted(Ledger ledger, EventCatalog<InspectionEvent> catalog) {
    return StreamFigures.of(
        List.of(
            SELF_CHECKS,
            SELF_CHECK_PROBLEMS,
            SELF_CHECK_RECTIFIED,
            HOTLINES,
            TRAININGS,
            TRAINED,
            PLANS,
            TASKS,
            MAJOR_PROBLEMS,
            DISCLOSURES,
            REPORTS,
            CREDIT),
        ledger,
        catalog,
        DossierEvent.class,
        DossierFigures::count);
  }

  private static List<Counted> count(List<Fact<DossierEvent>> facts, Known known) {
    Tally tally = new Tally();
    facts.forEach(tally::add);
    return tally.counted;
  }

  private static final class Tally {

    private final List<Counted> counted = new ArrayList<>();
    private final Set<String> trained = new HashSet<>();
    private List<String> party = List.of();
    private LocalDate heldOn = LocalDate.MIN;

    void add(Fact<DossierEvent> fact) {
      switch (fact.event()) {
        case SelfCheckSubmitted it -> {
          one(SELF_CHECKS, fact, List.of());
          for (int at = 0; at < it.items().size(); at++) {
            if (it.items().get(at).outcome().equals(PROBLEM)) {
              part(
                  SELF_CHECK_PROBLEMS,
                  fact,
                  String.valueOf(at + 1),
                  it.legalDate(),
                  List.of(),
                  it.operatorId());
            }
          }
        }
        case SelfCheckRectified it -> one(SELF_CHECK_RECTIFIED, fact, List.of());
        case HotlinePublished it -> one(HOTLINES, fact, List.of(it.province()));
        case TrainingHeld it -> {
          party = List.of(it.province());
          heldOn = it.heldOn();
          one(TRAININGS, fact, party);
          attended(fact, it.attendance());
        }
        case TrainingAttendanceContinued it -> attended(fact, it.attendance());
        case TrainingAttendanceAdded it -> attended(fact, it.attendance());
        case WorkPlanMade it -> {
          party = provinceOf(it.party());
          one(PLANS, fact, party);
        }
        case TaskCompleted it -> one(TASKS, fact, party);
        case MajorProblemReported it -> one(MAJOR_PROBLEMS, fact, List.of(it.province()));
        case DisclosurePublished it -> one(DISCLOSURES, fact, provinceOf(it.publisher()));
        case CreditEvaluated it -> one(CREDIT, fact, List.of());
        case QuarterlyReportFiled it -> one(REPORTS, fact, provinceOf(it.reporter()));
        case DossierEvent other -> {}
      }
    }

    /** On the day of the training, whenever it was recorded. */
    private void attended(Fact<DossierEvent> fact, List<Attendance> attendance) {
      attendance.stream()
          .map(Attendance::operatorId)
          .filter(trained::add)
          .forEach(each -> part(TRAINED, fact, each, heldOn, party, each));
    }

    private static List<String> provinceOf(String authorityOrCarrier) {
      return Province.isCode(authorityOrCarrier) ? List.of(authorityOrCarrier) : List.of();
    }

    private void one(Figure figure, Fact<DossierEvent> fact, Collection<String> provinces) {
      counted.add(
          Counted.on(
              figure,
              fact.event().dossier() + "#" + fact.id(),
              fact.event().legalDate(),
              provinces,
              fact.event().operatorId(),
              List.of(fact.id())));
    }

    private void part(
        Figure figure,
        Fact<DossierEvent> fact,
        String part,
        LocalDate on,
        Collection<String> provinces,
        String operatorId) {
      counted.add(
          Counted.on(
              figure,
              fact.event().dossier() + "#" + part,
              on,
              provinces,
              operatorId,
              List.of(fact.id())));
    }
  }
}
