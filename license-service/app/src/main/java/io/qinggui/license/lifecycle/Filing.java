package io.qinggui.license.lifecycle;

import io.qinggui.license.language.CancelLicense;
import io.qinggui.license.language.CompleteDocking;
import io.qinggui.license.language.FileAftercarePlan;
import io.qinggui.license.language.FileCommitment;
import io.qinggui.license.language.FileEvaluation;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.RegisterLicense;
import io.qinggui.license.language.ResumeCustomers;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;

/** What may be filed under a license in the register, and by whom. */
record Filing(LicenseFile file) {

  Decision<LicenseEvent> decide(LicenseCommand command) {
    return mayFile(command)
        ? entitled(command)
        : Decision.reject(Rejection.forbidden("not-entitled-for-license"));
  }

  private boolean mayFile(LicenseCommand command) {
    return switch (command) {
      // who may register it is a question of the issuer that is named
      case RegisterLicense registration -> true;
      case FileCommitment commitment -> isIssuer(command) || isHolder(command);
      case FileEvaluation evaluation -> isIssuer(command) || command.by().evaluator();
      case FileAftercarePlan plan -> isIssuer(command) || isHolder(command);
      case CompleteDocking docking -> isIssuer(command);
      case CancelLicense cancellation -> isIssuer(command);
      case ResumeCustomers resumption -> isIssuer(command);
    };
  }

  private Decision<LicenseEvent> entitled(LicenseCommand command) {
    return switch (command) {
      case RegisterLicense registration -> Registration.decideAgain(registration, file);
      case FileCommitment commitment -> Commitments.decide(commitment, file);
      case FileEvaluation evaluation -> file.evaluations().decide(evaluation, file);
      case CompleteDocking docking -> file.dockings().decide(docking, file);
      case FileAftercarePlan plan -> Exit.decide(plan, file);
      case CancelLicense cancellation -> Exit.decide(cancellation, file);
      case ResumeCustomers resumption -> Resumption.decide(resumption, file);
    };
  }

  private boolean isIssuer(LicenseCommand command) {
    return command.by().actsFor(file.issuer());
  }

  private boolean isHolder(LicenseCommand command) {
    return command.by().isOperator(file.operatorId());
  }
}
