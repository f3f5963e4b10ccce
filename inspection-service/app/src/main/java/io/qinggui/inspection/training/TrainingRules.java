package io.qinggui.inspection.training;

import io.qinggui.inspection.dossier.Dossier;
import io.qinggui.inspection.dossier.DossierRules;
import io.qinggui.inspection.language.DossierCommand.FileFact;
import io.qinggui.inspection.language.TrainingEvent;
import io.qinggui.inspection.language.TrainingEvent.Attendance;
import io.qinggui.inspection.language.TrainingEvent.TrainingAttendanceAdded;
import io.qinggui.inspection.language.TrainingEvent.TrainingAttendanceContinued;
import io.qinggui.inspection.language.TrainingEvent.TrainingHeld;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Trainings are recorded, and put right, by the administration of their province, afterwards. */
public final class TrainingRules implements DossierRules<TrainingEvent> {

  @Override
  public Class<TrainingEvent> facts() {
    return TrainingEvent.class;
  }

  /** Parts come of a whole list: nobody files one. */
  @Override
  public boolean mayFile(TrainingEvent fact, Filer filer, Dossier dossier) {
    return switch (fact) {
      case TrainingHeld it -> filer.actsIn(it.province());
      case TrainingAttendanceAdded it -> mayCorrect(filer, dossier);
      case TrainingAttendanceContinued it -> false;
    };
  }

  @Override
  public boolean mayCorrect(Filer by, Dossier dossier) {
    return dossier.last(TrainingHeld.class).filter(it -> by.actsIn(it.province())).isPresent();
  }

  /** However its list is recorded. */
  @Override
  public boolean repeats(TrainingEvent fact, Dossier dossier) {
    return switch (fact) {
      case TrainingHeld it -> !dossier.isEmpty() && TrainingFile.of(dossier).held().equals(it);
      case TrainingAttendanceAdded it ->
          new HashSet<>(TrainingFile.of(dossier).attendance()).containsAll(it.attendance());
      case TrainingAttendanceContinued it -> false;
    };
  }

  /**
   * A part comes behind its training, also behind one that takes the place of another: how many
   * parts that has is seen when all of them are there.
   */
  @Override
  public boolean follows(TrainingEvent fact, Dossier dossier) {
    return switch (fact) {
      case TrainingHeld it -> dossier.isEmpty();
      case TrainingAttendanceContinued it -> !dossier.isEmpty();
      case TrainingAttendanceAdded it -> !dossier.isEmpty();
    };
  }

  @Override
  public Optional<Rejection> refusal(TrainingEvent fact, FileFact asked, Dossier dossier) {
    return fact instanceof TrainingAttendanceAdded it
        ? counted(it.attendance(), dossier)
        : Checks.notInFuture("/heldOn", fact.legalDate(), asked.today());
  }

  /** Nobody is added who was there already. */
  private static Optional<Rejection> counted(List<Attendance> more, Dossier dossier) {
    Set<String> there = new HashSet<>();
    TrainingFile.of(dossier).attendance().forEach(it -> there.add(it.operatorId()));
    for (int i = 0; i < more.size(); i++) {
      if (!there.add(more.get(i).operatorId())) {
        return Optional.of(
            Rejection.invalid("duplicate-value", "/attendance/" + i + "/operatorId"));
      }
    }
    return Optional.empty();
  }

  @Override
  public List<TrainingEvent> recorded(TrainingEvent fact) {
    return switch (fact) {
      case TrainingHeld it -> Attended.events(it);
      case TrainingAttendanceAdded it -> Attended.events(it);
      case TrainingAttendanceContinued it -> List.of(it);
    };
  }

  @Override
  public boolean isPart(TrainingEvent event, TrainingEvent fact) {
    return event instanceof TrainingAttendanceContinued && fact instanceof TrainingHeld;
  }
}
