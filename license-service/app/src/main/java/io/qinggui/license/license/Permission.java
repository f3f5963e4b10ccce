package io.qinggui.license.license;

import io.qinggui.license.language.CancelLicense;
import io.qinggui.license.language.CompleteDocking;
import io.qinggui.license.language.FileAftercarePlan;
import io.qinggui.license.language.FileCommitment;
import io.qinggui.license.language.FileEvaluation;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.RegisterLicense;
import io.qinggui.license.language.ResumeCustomers;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Rejection;
import java.util.Optional;

/** Who may file what under a license in the register. */
final class Permission {

  private Permission() {}

  static Optional<Rejection> refusal(LicenseCommand command, LicenseFile file) {
    return Checks.that(
        mayFile(command, file), () -> Rejection.forbidden("not-entitled-for-license"));
  }

  private static boolean mayFile(LicenseCommand command, LicenseFile file) {
    boolean issuer = command.by().actsFor(file.registered().issuer());
    boolean holder = command.by().isOperator(file.registered().operatorId());
    return switch (command) {
      // who may register it is a question of the issuer that is named
      case RegisterLicense registration -> true;
      case FileCommitment commitment -> issuer || holder;
      case FileEvaluation evaluation -> issuer || command.by().evaluator();
      case FileAftercarePlan plan -> issuer || holder;
      case CompleteDocking docking -> issuer;
      case CancelLicense cancellation -> issuer;
      case ResumeCustomers resumption -> issuer;
    };
  }
}
