package io.qinggui.inspection.training;

import io.qinggui.inspection.dossier.Dossier;
import io.qinggui.inspection.language.TrainingEvent;
import io.qinggui.inspection.language.TrainingEvent.Attendance;
import io.qinggui.inspection.language.TrainingEvent.TrainingAttendanceAdded;
import io.qinggui.inspection.language.TrainingEvent.TrainingAttendanceContinued;
import io.qinggui.inspection.language.TrainingEvent.TrainingHeld;
import io.qinggui.inspection.longlist.LongList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of a training come to.
 *
 * @param held with its list, however that is recorded
 * @param added who was there besides
 */
public record TrainingFile(TrainingHeld held, List<Attendance> added) {

  /** Copies the list. */
  public TrainingFile {
    added = List.copyOf(added);
  }

  /** With another fact. */
  public static TrainingFile after(@Nullable TrainingFile before, TrainingEvent event) {
    return event instanceof TrainingHeld it
        ? new TrainingFile(it, List.of())
        : Objects.requireNonNull(before, "a training begins with it").with(event);
  }

  private TrainingFile with(TrainingEvent event) {
    return switch (event) {
      case TrainingAttendanceContinued it -> new TrainingFile(Attended.with(held, it), added);
      case TrainingAttendanceAdded it ->
          new TrainingFile(held, LongList.and(added, it.attendance()));
      case TrainingHeld it -> throw new IllegalStateException("held twice: " + it.trainingId());
    };
  }

  /** Of a dossier that is not empty. */
  static TrainingFile of(Dossier dossier) {
    TrainingFile file = null;
    for (TrainingEvent each : dossier.all(TrainingEvent.class).toList()) {
      file = after(file, each);
    }
    return Objects.requireNonNull(file);
  }

  /** Everybody who was there. */
  public List<Attendance> attendance() {
    return LongList.and(held.attendance(), added);
  }
}
