package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import java.util.List;

/** What happens on {@code dossier/work-plan/<planId>}. */
public sealed interface WorkPlanEvent extends DossierEvent {

  /** The kind of the dossiers. */
  String KIND = "work-plan";

  /** The plan. */
  String planId();

  @Override
  default String dossier() {
    return DossierEvent.streamOf(KIND, planId());
  }

  /** What is to be done. */
  record Task(String title, String responsible, LocalDate dueOn) {}

  /**
   * A plan was made (四(一), 四(二)).
   *
   * @param party a province code, or the id of a carrier
   */
  @EventType("io.qinggui.inspection.work-plan-made")
  record WorkPlanMade(
      String planId,
      String party,
      int year,
      LocalDate madeOn,
      String leaderName,
      String leaderTitle,
      List<Task> tasks)
      implements WorkPlanEvent {

    /** Copies the list. */
    public WorkPlanMade {
      tasks = List.copyOf(tasks);
    }

    @Override
    public LocalDate legalDate() {
      return madeOn;
    }
  }

  /**
   * A task was done.
   *
   * @param task its number within the plan, from 1
   */
  @EventType("io.qinggui.inspection.work-plan-task-completed")
  record TaskCompleted(String planId, int task, LocalDate completedOn) implements WorkPlanEvent {

    @Override
    public LocalDate legalDate() {
      return completedOn;
    }
  }
}
