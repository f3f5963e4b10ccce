package io.qinggui.inspection.cases;

import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.CaseOpened;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case was opened with, and the steps taken since.
 *
 * @param lastOn date of the last step, or of the finding
 * @param basisWithdrawnOn when it was noted that what it was opened for is none any more
 */
public record CaseFile(
    CaseOpened opened,
    List<CaseEvent> steps,
    LocalDate lastOn,
    @Nullable LocalDate basisWithdrawnOn) {

  /** Copies the list. */
  public CaseFile {
    steps = List.copyOf(steps);
  }

  static CaseFile of(CaseOpened opened) {
    return new CaseFile(opened, List.of(), opened.foundOn(), null);
  }

  CaseFile with(CaseEvent step) {
    List<CaseEvent> more = new ArrayList<>(steps);
    more.add(step);
    return new CaseFile(opened, more, step.legalDate(), basisWithdrawnOn);
  }

  CaseFile withoutBasis(LocalDate on) {
    return new CaseFile(opened, steps, lastOn, on);
  }
}
