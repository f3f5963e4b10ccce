package io.qinggui.license.license;

import io.qinggui.license.exit.Aftercare;
import io.qinggui.license.exit.Cancellation;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseCommand.AnnulLicense;
import io.qinggui.license.language.LicenseCommand.CancelLicense;
import io.qinggui.license.language.LicenseCommand.ChangeHolder;
import io.qinggui.license.language.LicenseCommand.CompleteAftercare;
import io.qinggui.license.language.LicenseCommand.CompleteDocking;
import io.qinggui.license.language.LicenseCommand.CorrectFact;
import io.qinggui.license.language.LicenseCommand.ExpandLicense;
import io.qinggui.license.language.LicenseCommand.FileAftercarePlan;
import io.qinggui.license.language.LicenseCommand.FileCommitment;
import io.qinggui.license.language.LicenseCommand.FileEvaluation;
import io.qinggui.license.language.LicenseCommand.RecordServiceOpening;
import io.qinggui.license.language.LicenseCommand.RegisterLicense;
import io.qinggui.license.language.LicenseCommand.RenewLicense;
import io.qinggui.license.language.LicenseCommand.ReportAftercareProgress;
import io.qinggui.license.language.LicenseCommand.ResumeCustomers;
import io.qinggui.license.language.LicenseCommand.RevokeLicense;
import io.qinggui.license.language.LicenseCommand.SuspendLicense;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.AftercareCompleted;
import io.qinggui.license.language.LicenseEvent.AftercarePlanFiled;
import io.qinggui.license.language.LicenseEvent.AftercareProgressReported;
import io.qinggui.license.language.LicenseEvent.CommitmentFiled;
import io.qinggui.license.language.LicenseEvent.CustomersResumed;
import io.qinggui.license.language.LicenseEvent.DockingCompleted;
import io.qinggui.license.language.LicenseEvent.EvaluationFailed;
import io.qinggui.license.language.LicenseEvent.EvaluationPassed;
import io.qinggui.license.language.LicenseEvent.FactWithdrawn;
import io.qinggui.license.language.LicenseEvent.LicenseAnnulled;
import io.qinggui.license.language.LicenseEvent.LicenseCancelled;
import io.qinggui.license.language.LicenseEvent.LicenseExpanded;
import io.qinggui.license.language.LicenseEvent.LicenseHolderChanged;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.language.LicenseEvent.LicenseRenewed;
import io.qinggui.license.language.LicenseEvent.LicenseRevoked;
import io.qinggui.license.language.LicenseEvent.LicenseSuspended;
import io.qinggui.license.language.LicenseEvent.LicenseTakenOver;
import io.qinggui.license.language.LicenseEvent.ServiceOpeningFound;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what may be recorded about a license, over {@code license/<licenseNumber>}. Corrections
 * are decided by {@link io.qinggui.platform.decider.CorrectingDecider} around it.
 */
public final class LicenseDecider implements Decider<LicenseCommand, LicenseEvent, LicenseState> {

  @Override
  public LicenseState initial() {
    return new LicenseState.Unknown();
  }

  @Override
  public Decision<LicenseEvent> decide(LicenseCommand command, LicenseState state) {
    return switch (state) {
      case LicenseState.Unknown unknown -> onUnknown(command);
      case LicenseState.Registered(LicenseFile file) -> onFile(command, file);
      case LicenseState.Cancelled(LicenseFile file, LicenseCancelled cancellation) ->
          afterCancellation(command, file, cancellation);
    };
  }

  @Override
  public LicenseState evolve(LicenseState state, LicenseEvent event) {
    return switch (state) {
      case LicenseState.Unknown unknown when event instanceof LicenseRegistered registered ->
          new LicenseState.Registered(LicenseFile.of(registered));
      case LicenseState.Unknown unknown -> throw Decider.impossible(event, state);
      case LicenseState.Registered(LicenseFile file) when event instanceof LicenseCancelled end ->
          new LicenseState.Cancelled(file, end);
      case LicenseState.Registered(LicenseFile file) ->
          new LicenseState.Registered(filed(file, event));
      case LicenseState.Cancelled(LicenseFile file, LicenseCancelled cancellation) ->
          new LicenseState.Cancelled(filed(file, event), cancellation);
    };
  }

  private static Decision<LicenseEvent> onUnknown(LicenseCommand command) {
    return command instanceof RegisterLicense registration
        ? Registration.decide(registration)
        : Decision.reject(
            Rejection.notFound(
                "license-unknown", Map.of("licenseNumber", command.licenseNumber())));
  }

  private static Decision<LicenseEvent> onFile(LicenseCommand command, LicenseFile file) {
    return Decision.decideUnless(
        Checks.that(
            command.isPermitted(file.held()),
            () -> Rejection.forbidden("not-entitled-for-license")),
        () -> entitled(command, file, file.held()));
  }

  private static Decision<LicenseEvent> entitled(
      LicenseCommand command, LicenseFile file, LicenseRegistered registered) {
    return switch (command) {
      case RegisterLicense registration ->
          Registration.decideAgain(registration, file.registered());
      case FileCommitment commitment -> file.commitments().decide(commitment, registered);
      case FileEvaluation evaluation -> file.evaluations().decide(evaluation, registered);
      case CompleteDocking docking -> file.dockings().decide(docking, registered);
      case FileAftercarePlan plan -> file.exit().decide(plan, registered);
      case ReportAftercareProgress report -> Aftercare.decide(report, registered, file.exit());
      case CompleteAftercare completion -> Aftercare.decide(completion, registered, file.exit());
      case CancelLicense cancellation -> Cancellation.decide(cancellation, registered, file.exit());
      case ResumeCustomers resumption -> file.resumptions().decide(resumption, registered);
      case ExpandLicense expansion ->
          file.acts()
              .decide(
                  expansion, registered, Grants.refusal(registered.issuer(), expansion.grants()));
      case RenewLicense renewal -> file.acts().decide(renewal, registered);
      case RevokeLicense revocation -> file.acts().decide(revocation, registered);
      case AnnulLicense annulment -> file.acts().decide(annulment, registered);
      case SuspendLicense suspension -> file.acts().decide(suspension, registered);
      case ChangeHolder change -> changed(change, file, Optional.empty());
      case RecordServiceOpening finding ->
          file.openings().decide(finding, registered, file.granted());
      case CorrectFact correction -> throw Decider.impossible(correction, file);
    };
  }

  /**
   * What may be filed under a license that was cancelled: everything but another cancellation, and
   * a change of holders from before it. Facts become known late; and a ban on new customers
   * outlives its license, so its issuer can still end it (rule X1) for an operator that holds a new
   * one.
   */
  private static Decision<LicenseEvent> afterCancellation(
      LicenseCommand command, LicenseFile file, LicenseCancelled cancellation) {
    Decision<LicenseEvent> otherwise = onFile(command, file);
    return switch (command) {
      case CancelLicense again when otherwise instanceof Decision.Accepted ->
          Cancellation.again(again, cancellation);
      case ChangeHolder change when otherwise instanceof Decision.Accepted ->
          changed(change, file, Optional.of(cancellation.cancelledOn()));
      case LicenseCommand other -> otherwise;
    };
  }

  private static Decision<LicenseEvent> changed(
      ChangeHolder change, LicenseFile file, Optional<LocalDate> cancelledOn) {
    return file.holders().decide(change, file.registered(), file.acts(), cancelledOn);
  }

  private static LicenseFile filed(LicenseFile file, LicenseEvent event) {
    return switch (event) {
      case CommitmentFiled commitment -> file.with(file.commitments().with(commitment));
      case EvaluationPassed passed -> file.with(file.evaluations().with(passed));
      case EvaluationFailed failed -> file.with(file.evaluations().with(failed));
      case DockingCompleted docking -> file.with(file.dockings().with(docking));
      case AftercarePlanFiled plan -> file.with(file.exit().with(plan));
      case AftercareProgressReported report -> file.with(file.exit().with(report));
      case AftercareCompleted completed -> file.with(file.exit().with(completed));
      case CustomersResumed resumed -> file.with(file.resumptions().with(resumed));
      case LicenseExpanded act -> file.with(file.acts().with(act));
      case LicenseRenewed act -> file.with(file.acts().with(act));
      case LicenseRevoked act -> file.with(file.acts().with(act));
      case LicenseAnnulled act -> file.with(file.acts().with(act));
      case LicenseSuspended act -> file.with(file.acts().with(act));
      case LicenseHolderChanged change -> file.with(file.holders().with(change, file.registered()));
      case ServiceOpeningFound finding -> file.with(file.openings().with(finding));
      // the holder before tells it, too
      case LicenseTakenOver takenOver -> file;
      case LicenseRegistered registered -> throw Decider.impossible(event, file);
      case LicenseCancelled cancelled -> throw Decider.impossible(event, file);
      case FactWithdrawn withdrawn -> throw Decider.impossible(event, file);
    };
  }
}
