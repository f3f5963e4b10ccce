package io.qinggui.inspection.annualcheck;

import io.qinggui.inspection.language.AnnualCheckConcluded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checks of one license. */
public sealed interface AnnualChecks {

  /** No year was checked. */
  record NeverChecked() implements AnnualChecks {}

  /**
   * At least one year was checked.
   *
   * @param conclusions in the order in which they were recorded
   */
  record Checked(List<AnnualCheckConcluded> conclusions) implements AnnualChecks {

    /** Copies the list. */
    public Checked {
      conclusions = List.copyOf(conclusions);
    }

    /** The conclusion that counts for a year. */
    Optional<AnnualCheckConcluded> latest(int year) {
      return conclusions.reversed().stream().filter(each -> each.year() == year).findFirst();
    }

    Checked with(AnnualCheckConcluded another) {
      List<AnnualCheckConcluded> more = new ArrayList<>(conclusions);
      more.add(another);
      return new Checked(more);
    }
  }
}
