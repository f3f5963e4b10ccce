package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens on {@code dossier/training/<trainingId>}. */
public sealed interface TrainingEvent extends DossierEvent {

  /** The kind of the dossiers. */
  String KIND = "training";

  /** The training. */
  String trainingId();

  @Override
  default String dossier() {
    return DossierEvent.streamOf(KIND, trainingId());
  }

  /** How many of an operator were there. */
  record Attendance(String operatorId, int persons) {}

  /**
   * A training was held (三(五)).
   *
   * @param split when {@code attendance} is empty because {@link TrainingAttendanceContinued} has
   *     it
   */
  @EventType("io.qinggui.inspection.training-held")
  record TrainingHeld(
      String trainingId,
      String province,
      String topic,
      LocalDate heldOn,
      int hours,
      List<Attendance> attendance,
      @Nullable SplitLists split)
      implements TrainingEvent {

    /** Copies the list. */
    public TrainingHeld {
      attendance = List.copyOf(attendance);
    }

    /** The same with another list. */
    public TrainingHeld with(List<Attendance> attendance, @Nullable SplitLists split) {
      return new TrainingHeld(trainingId, province, topic, heldOn, hours, attendance, split);
    }

    @Override
    public LocalDate legalDate() {
      return heldOn;
    }
  }

  /**
   * A part of who was at a training, which the same command recorded before it.
   *
   * @param part its number, from 1
   * @param parts how many there are
   */
  @EventType("io.qinggui.inspection.training-attendance-continued")
  record TrainingAttendanceContinued(
      String trainingId, int part, int parts, List<Attendance> attendance, LocalDate heldOn)
      implements TrainingEvent {

    /** Copies the list. */
    public TrainingAttendanceContinued {
      attendance = List.copyOf(attendance);
    }

    @Override
    public LocalDate legalDate() {
      return heldOn;
    }
  }

  /** Others were there, too; each such list is a fact of its own. */
  @EventType("io.qinggui.inspection.training-attendance-added")
  record TrainingAttendanceAdded(String trainingId, List<Attendance> attendance, LocalDate addedOn)
      implements TrainingEvent {

    /** Copies the list. */
    public TrainingAttendanceAdded {
      attendance = List.copyOf(attendance);
    }

    @Override
    public LocalDate legalDate() {
      return addedOn;
    }
  }
}
