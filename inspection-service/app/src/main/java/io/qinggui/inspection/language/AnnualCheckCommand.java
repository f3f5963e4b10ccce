package io.qinggui.inspection.language;

import io.qinggui.platform.decider.Command;

/** What may be asked of {@code annual-check/<licenseNumber>}. */
public sealed interface AnnualCheckCommand extends Command
    permits ConcludeAnnualCheck, CorrectAnnualCheck {

  /** The stream of a license's annual checks. */
  static String streamOf(String licenseNumber) {
    return "annual-check/" + licenseNumber;
  }
}
