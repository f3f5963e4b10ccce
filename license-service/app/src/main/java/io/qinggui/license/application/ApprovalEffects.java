package io.qinggui.license.application;

import io.qinggui.license.application.ApplicationState.OnFile;
import io.qinggui.license.language.ApplicationCommand.Approve;
import io.qinggui.license.language.ApplicationEvent.Evaluated;
import io.qinggui.license.language.ApplicationEvent.Submitted;
import io.qinggui.license.language.ApplicationKind;
import io.qinggui.license.language.LicenseCommand.CancelLicense;
import io.qinggui.license.language.LicenseCommand.ChangeHolder;
import io.qinggui.license.language.LicenseCommand.ExpandLicense;
import io.qinggui.license.language.LicenseCommand.FileAftercarePlan;
import io.qinggui.license.language.LicenseCommand.FileEvaluation;
import io.qinggui.license.language.LicenseCommand.RegisterLicense;
import io.qinggui.license.language.LicenseCommand.RenewLicense;
import io.qinggui.license.language.LicenseEvent.AftercarePlanFiled;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.platform.decider.Command;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What an approval does to the license. */
final class ApprovalEffects {

  private ApprovalEffects() {}

  static List<Command> of(Approve command, OnFile file, ApplicationKind kind) {
    return switch (kind) {
      case NEW_LICENSE -> granted(command, file);
      case EXPANSION -> List.of(expansion(command, file.submitted()));
      case RENEWAL -> List.of(renewal(command, file.submitted()));
      case HOLDER_CHANGE -> List.of(holderChange(command, file.submitted()));
      case CANCELLATION -> cancellation(command, file.submitted());
    };
  }

  /** The license, and what the applicant has passed for it. */
  private static List<Command> granted(Approve command, OnFile file) {
    Submitted it = file.submitted();
    String number = Objects.requireNonNull(command.licenseNumber());
    List<Command> effects = new ArrayList<>();
    effects.add(
        new RegisterLicense(
            number,
            command.by(),
            it.operatorId(),
            it.issuer(),
            Objects.requireNonNull(command.grantedOn()),
            Objects.requireNonNull(command.validUntil()),
            it.grants(),
            command.today()));
    for (Evaluated evaluated : file.evaluations()) {
      effects.add(evaluation(number, evaluated, command));
    }
    return effects;
  }

  private static FileEvaluation evaluation(String number, Evaluated it, Approve command) {
    return new FileEvaluation(
        number,
        command.by(),
        RequiredSystem.valueOf(it.system()),
        it.provinces(),
        it.passed(),
        it.standard(),
        it.concludedOn(),
        it.evaluator(),
        command.today());
  }

  private static ExpandLicense expansion(Approve command, Submitted it) {
    LocalDate grantedOn = command.grantedOn();
    return new ExpandLicense(
        licenseOf(it),
        command.by(),
        grantedOn == null ? command.decidedOn() : grantedOn,
        it.grants(),
        List.of(),
        command.today());
  }

  private static RenewLicense renewal(Approve command, Submitted it) {
    return new RenewLicense(
        licenseOf(it),
        command.by(),
        it.submittedOn(),
        command.decidedOn(),
        Objects.requireNonNull(command.validUntil()),
        List.of(),
        command.today());
  }

  private static ChangeHolder holderChange(Approve command, Submitted it) {
    return new ChangeHolder(
        licenseOf(it),
        command.by(),
        Objects.requireNonNull(it.successorId()),
        command.decidedOn(),
        List.of(),
        command.today());
  }

  /** Customers who were told on another day than planned are on file so before the end. */
  private static List<Command> cancellation(Approve command, Submitted it) {
    List<Command> effects = new ArrayList<>();
    AftercarePlanFiled plan = command.plan();
    LocalDate notice = command.noticeGivenOn();
    if (plan != null && notice != null && !notice.equals(plan.customersNotifiedOn())) {
      effects.add(
          new FileAftercarePlan(
              licenseOf(it), command.by(), plan.filedOn(), notice, command.today()));
    }
    effects.add(
        new CancelLicense(
            licenseOf(it),
            command.by(),
            it.submittedOn(),
            command.decidedOn(),
            command.rulebook(),
            command.today()));
    return effects;
  }

  private static String licenseOf(Submitted it) {
    return Objects.requireNonNull(it.licenseNumber());
  }
}
