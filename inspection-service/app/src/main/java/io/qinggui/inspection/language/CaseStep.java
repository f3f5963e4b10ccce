package io.qinggui.inspection.language;

import java.time.LocalDate;

/** A step of a case that is open. */
public sealed interface CaseStep extends CaseCommand
    permits ConfirmCase,
        DismissCase,
        OrderRectification,
        CompleteRectification,
        RefuseRectification,
        ImposePenalty,
        DetermineSeriousness,
        CloseCase {

  /** The step as it stands in the path: {@code confirmation}, {@code penalty} and so on. */
  String step();

  /** The code of the refusal when this very step was taken before. */
  String alreadyTaken();

  /** The date of the step. */
  LocalDate on();

  /** JSON pointer to that date. */
  String onPointer();

  /** Who takes it: {@code MIIT} or the two-digit code of an administration. */
  String authority();

  /** The Beijing date on which it is asked for. */
  LocalDate today();

  /** What is recorded when it is taken, about the party that the case is about. */
  CaseEvent takenOn(CaseOpened opened);
}
