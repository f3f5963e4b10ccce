package io.qinggui.inspection.workplan;

import io.qinggui.inspection.dossier.Dossier;
import io.qinggui.inspection.dossier.DossierRules;
import io.qinggui.inspection.language.DossierCommand.FileFact;
import io.qinggui.inspection.language.WorkPlanEvent;
import io.qinggui.inspection.language.WorkPlanEvent.TaskCompleted;
import io.qinggui.inspection.language.WorkPlanEvent.WorkPlanMade;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import java.util.Map;
import java.util.Optional;

/** A plan is of an administration or a carrier, which makes it and says what is done. */
public final class WorkPlanRules implements DossierRules<WorkPlanEvent> {

  @Override
  public Class<WorkPlanEvent> facts() {
    return WorkPlanEvent.class;
  }

  @Override
  public boolean mayFile(WorkPlanEvent fact, Filer filer, Dossier dossier) {
    return switch (fact) {
      case WorkPlanMade it -> isOf(it.party(), filer);
      case TaskCompleted it -> mayCorrect(filer, dossier);
    };
  }

  @Override
  public boolean mayCorrect(Filer by, Dossier dossier) {
    return dossier.last(WorkPlanMade.class).filter(it -> isOf(it.party(), by)).isPresent();
  }

  @Override
  public boolean follows(WorkPlanEvent fact, Dossier dossier) {
    return switch (fact) {
      case WorkPlanMade it -> dossier.isEmpty();
      case TaskCompleted it ->
          !dossier.isEmpty()
              && dossier.all(TaskCompleted.class).noneMatch(each -> each.task() == it.task());
    };
  }

  @Override
  public Optional<Rejection> refusal(WorkPlanEvent fact, FileFact asked, Dossier dossier) {
    return switch (fact) {
      case WorkPlanMade it -> Checks.notInFuture("/madeOn", it.madeOn(), asked.today());
      case TaskCompleted it -> completion(it, asked, dossier);
    };
  }

  private static boolean isOf(String party, Filer filer) {
    return filer.actsFor(party) || filer.isCarrier(party);
  }

  private static Optional<Rejection> completion(TaskCompleted it, FileFact asked, Dossier dossier) {
    WorkPlanMade plan = dossier.last(WorkPlanMade.class).orElseThrow();
    return Checks.all(
        Checks.that(
            it.task() <= plan.tasks().size(),
            () -> Rejection.notFound("task-unknown", Map.of("task", it.task()))),
        Checks.notInFuture("/completedOn", it.completedOn(), asked.today()),
        Checks.notBefore(
            "before-the-previous-step", "/completedOn", it.completedOn(), plan.madeOn()));
  }
}
