package io.qinggui.license.language;

import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Filer;

/** What may be asked of {@code license/<licenseNumber>}. */
public sealed interface LicenseCommand extends Command
    permits RegisterLicense,
        FileCommitment,
        FileEvaluation,
        CompleteDocking,
        FileAftercarePlan,
        CancelLicense,
        ResumeCustomers {

  /** The license. */
  String licenseNumber();

  /** Who asks. */
  Filer by();

  @Override
  default String stream() {
    return streamOf(licenseNumber());
  }

  /** The stream of a license. */
  static String streamOf(String licenseNumber) {
    return "license/" + licenseNumber;
  }
}
