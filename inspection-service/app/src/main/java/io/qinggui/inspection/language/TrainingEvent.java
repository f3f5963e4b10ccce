package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import java.util.List;

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

  /** A training was held (三(五)). */
  @EventType(value = "io.qinggui.inspection.training-held", mayBeLong = true)
  record TrainingHeld(
      String trainingId,
      String province,
      String topic,
      LocalDate heldOn,
      int hours,
      List<Attendance> attendance)
      implements TrainingEvent {

    /** Copies the list. */
    public TrainingHeld {
      attendance = List.copyOf(attendance);
    }

    @Override
    public LocalDate legalDate() {
      return heldOn;
    }
  }
}
