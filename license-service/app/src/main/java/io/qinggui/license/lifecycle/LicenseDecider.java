package io.qinggui.license.lifecycle;

import io.qinggui.license.language.AftercarePlanFiled;
import io.qinggui.license.language.CommitmentFiled;
import io.qinggui.license.language.CustomersResumed;
import io.qinggui.license.language.DockingCompleted;
import io.qinggui.license.language.EvaluationFailed;
import io.qinggui.license.language.EvaluationPassed;
import io.qinggui.license.language.LicenseCancelled;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseRegistered;
import io.qinggui.license.language.RegisterLicense;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.Map;

/** Decides what may be recorded about a license. */
public final class LicenseDecider implements Decider<LicenseCommand, LicenseEvent, LicenseState> {

  @Override
  public LicenseState initial() {
    return new LicenseState.Unknown();
  }

  @Override
  public Decision<LicenseEvent> decide(LicenseCommand command, LicenseState state) {
    return switch (state) {
      case LicenseState.Unknown unknown -> onUnknown(command);
      case LicenseState.Registered(LicenseFile file) -> new Filing(file).decide(command);
      case LicenseState.Cancelled(LicenseFile file, LicenseCancelled cancellation) ->
          new FilingAfterCancellation(file, cancellation).decide(command);
    };
  }

  @Override
  public LicenseState evolve(LicenseState state, LicenseEvent event) {
    return switch (state) {
      case LicenseState.Unknown unknown when event instanceof LicenseRegistered registered ->
          new LicenseState.Registered(LicenseFile.of(registered));
      case LicenseState.Unknown unknown -> throw impossible(event, state);
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

  private static LicenseFile filed(LicenseFile file, LicenseEvent event) {
    return switch (event) {
      case CommitmentFiled commitment -> file.withCommitment(commitment.commitmentId());
      case EvaluationPassed passed -> file.with(file.evaluations().with(passed));
      case EvaluationFailed failed -> file.with(file.evaluations().with(failed));
      case DockingCompleted docking -> file.with(file.dockings().with(docking));
      case AftercarePlanFiled plan -> file.with(plan);
      case CustomersResumed resumed -> file.with(Resumption.of(resumed));
      case LicenseRegistered registered -> throw impossible(event, file);
      case LicenseCancelled cancelled -> throw impossible(event, file);
    };
  }

  private static IllegalStateException impossible(LicenseEvent event, Object state) {
    return new IllegalStateException(event + " cannot happen to " + state);
  }
}
