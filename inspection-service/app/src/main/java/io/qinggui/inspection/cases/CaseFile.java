package io.qinggui.inspection.cases;

import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.CaseOpened;
import io.qinggui.inspection.language.ResponsiblePersonNamed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case was opened with, and the steps taken since.
 *
 * @param lastOn date of the last step, or of the finding
 * @param basisWithdrawnOn when it was noted that what it was opened for is none any more
 * @param responsible who was named as answerable
 */
public record CaseFile(
    CaseOpened opened,
    List<CaseEvent> steps,
    LocalDate lastOn,
    @Nullable LocalDate basisWithdrawnOn,
    List<ResponsiblePersonNamed> responsible) {

  /** Copies the lists. */
  public CaseFile {
    steps = List.copyOf(steps);
    responsible = List.copyOf(responsible);
  }

  static CaseFile of(CaseOpened opened) {
    return new CaseFile(opened, List.of(), opened.foundOn(), null, List.of());
  }

  CaseFile with(CaseEvent step) {
    List<CaseEvent> more = new ArrayList<>(steps);
    more.add(step);
    return new CaseFile(opened, more, step.legalDate(), basisWithdrawnOn, responsible);
  }

  CaseFile withoutBasis(LocalDate on) {
    return new CaseFile(opened, steps, lastOn, on, responsible);
  }

  CaseFile with(ResponsiblePersonNamed named) {
    List<ResponsiblePersonNamed> more = new ArrayList<>(responsible);
    more.add(named);
    return new CaseFile(opened, steps, lastOn, basisWithdrawnOn, more);
  }
}
