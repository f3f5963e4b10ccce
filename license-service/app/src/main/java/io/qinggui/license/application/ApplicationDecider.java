package io.qinggui.license.application;

import io.qinggui.license.application.ApplicationState.None;
import io.qinggui.license.application.ApplicationState.OnFile;
import io.qinggui.license.language.ApplicationCommand;
import io.qinggui.license.language.ApplicationCommand.Accept;
import io.qinggui.license.language.ApplicationCommand.Approve;
import io.qinggui.license.language.ApplicationCommand.CorrectApplication;
import io.qinggui.license.language.ApplicationCommand.Evaluate;
import io.qinggui.license.language.ApplicationCommand.Refuse;
import io.qinggui.license.language.ApplicationCommand.RequestSupplement;
import io.qinggui.license.language.ApplicationCommand.Submit;
import io.qinggui.license.language.ApplicationCommand.Supplement;
import io.qinggui.license.language.ApplicationCommand.Withdraw;
import io.qinggui.license.language.ApplicationEvent;
import io.qinggui.license.language.ApplicationEvent.Accepted;
import io.qinggui.license.language.ApplicationEvent.Approved;
import io.qinggui.license.language.ApplicationEvent.Evaluated;
import io.qinggui.license.language.ApplicationEvent.Refused;
import io.qinggui.license.language.ApplicationEvent.StepWithdrawn;
import io.qinggui.license.language.ApplicationEvent.Submitted;
import io.qinggui.license.language.ApplicationEvent.SupplementRequested;
import io.qinggui.license.language.ApplicationEvent.Supplemented;
import io.qinggui.license.language.ApplicationEvent.Withdrawn;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.List;
import java.util.Map;

/** Decides over {@code application/<applicationId>}. */
public final class ApplicationDecider
    implements Decider<ApplicationCommand, ApplicationEvent, ApplicationState> {

  @Override
  public ApplicationState initial() {
    return new None();
  }

  @Override
  public Decision<ApplicationEvent> decide(ApplicationCommand command, ApplicationState state) {
    return switch (state) {
      case None none ->
          command instanceof Submit submission
              ? Submission.decide(submission)
              : Decision.reject(
                  Rejection.notFound(
                      "application-unknown", Map.of("applicationId", command.applicationId())));
      case OnFile file ->
          Decision.decideUnless(
              Checks.entitled(isEntitled(command, file.submitted())), () -> decide(command, file));
    };
  }

  /** The issuer; the operator for what it hands in itself; evaluation bodies for evaluations. */
  private static boolean isEntitled(ApplicationCommand command, Submitted submitted) {
    boolean issuer = command.by().actsFor(submitted.issuer());
    boolean applicant = command.by().isOperator(submitted.operatorId());
    return switch (command) {
      case Submit c -> issuer || applicant;
      case Supplement c -> issuer || applicant;
      case Withdraw c -> issuer || applicant;
      case Evaluate c -> issuer || command.by().evaluator();
      case Accept c -> issuer;
      case RequestSupplement c -> issuer;
      case Refuse c -> issuer;
      case Approve c -> issuer;
      case CorrectApplication c -> issuer;
    };
  }

  private static Decision<ApplicationEvent> decide(ApplicationCommand command, OnFile file) {
    return switch (command) {
      case Submit again ->
          Decision.reject(
              Rejection.conflict(
                  "already-submitted", Map.of("applicationId", again.applicationId())));
      case Accept c -> Steps.decide(c, file);
      case RequestSupplement c -> Steps.decide(c, file);
      case Supplement c -> Steps.decide(c, file);
      case Withdraw c -> Steps.decide(c, file);
      case Refuse c -> Steps.decide(c, file);
      case Evaluate c -> ApplicantEvaluation.decide(c, file);
      case Approve c -> Approval.decide(c, file);
      case CorrectApplication c -> throw Decider.impossible(c, file);
    };
  }

  @Override
  public ApplicationState evolve(ApplicationState state, ApplicationEvent event) {
    return switch (state) {
      case None none ->
          event instanceof Submitted submitted
              ? new OnFile(
                  submitted, ApplicationPhase.SUBMITTED, null, submitted.submittedOn(), List.of())
              : failed(event, state);
      case OnFile file -> evolve(file, event);
    };
  }

  private static OnFile evolve(OnFile file, ApplicationEvent event) {
    if (!Steps.isPossible(event, file)) {
      throw Decider.impossible(event, file);
    }
    return switch (event) {
      case Accepted it -> file.accepted(it);
      case SupplementRequested it ->
          file.in(ApplicationPhase.SUPPLEMENT_REQUESTED, it.requestedOn());
      case Supplemented it -> file.in(file.supplemented(), it.suppliedOn());
      case Withdrawn it -> file.in(ApplicationPhase.WITHDRAWN, it.withdrawnOn());
      case Refused it -> file.in(ApplicationPhase.REFUSED, it.decidedOn());
      case Approved it -> file.in(ApplicationPhase.APPROVED, it.decidedOn());
      case Evaluated it -> file.with(it);
      case Submitted it -> throw Decider.impossible(it, file);
      case StepWithdrawn it -> throw Decider.impossible(it, file);
    };
  }

  private static ApplicationState failed(ApplicationEvent event, ApplicationState state) {
    throw Decider.impossible(event, state);
  }
}
