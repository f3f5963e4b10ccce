package io.qinggui.inspection.training;

import io.qinggui.inspection.dossier.Dossier;
import io.qinggui.inspection.dossier.DossierRules;
import io.qinggui.inspection.language.DossierCommand.FileFact;
import io.qinggui.inspection.language.TrainingEvent;
import io.qinggui.inspection.language.TrainingEvent.TrainingAttendanceContinued;
import io.qinggui.inspection.language.TrainingEvent.TrainingHeld;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import java.util.List;
import java.util.Optional;

/** Trainings are recorded, and put right, by the administration of their province, afterwards. */
public final class TrainingRules implements DossierRules<TrainingEvent> {

  @Override
  public Class<TrainingEvent> facts() {
    return TrainingEvent.class;
  }

  /** Only a whole training is filed. */
  @Override
  public boolean mayFile(TrainingEvent fact, Filer filer, Dossier dossier) {
    return fact instanceof TrainingHeld it && filer.actsIn(it.province());
  }

  @Override
  public boolean mayCorrect(Filer by, Dossier dossier) {
    return dossier.last(TrainingHeld.class).filter(it -> by.actsIn(it.province())).isPresent();
  }

  /** However its list is recorded. */
  @Override
  public boolean repeats(TrainingEvent fact, Dossier dossier) {
    return !dossier.isEmpty() && whole(dossier).equals(fact);
  }

  private static TrainingHeld whole(Dossier dossier) {
    return dossier
        .all(TrainingAttendanceContinued.class)
        .reduce(
            dossier.last(TrainingHeld.class).orElseThrow(),
            Attended::with,
            (before, after) -> after);
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
    };
  }

  @Override
  public Optional<Rejection> refusal(TrainingEvent fact, FileFact asked, Dossier dossier) {
    return Checks.notInFuture("/heldOn", fact.legalDate(), asked.today());
  }

  @Override
  public List<TrainingEvent> recorded(TrainingEvent fact) {
    return fact instanceof TrainingHeld it ? Attended.events(it) : List.of(fact);
  }

  @Override
  public boolean continues(TrainingEvent fact) {
    return fact instanceof TrainingAttendanceContinued;
  }
}
