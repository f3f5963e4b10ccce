package io.qinggui.license.application;

import io.qinggui.license.application.ApplicationState.OnFile;
import io.qinggui.license.language.ApplicationCommand.Accept;
import io.qinggui.license.language.ApplicationCommand.Refuse;
import io.qinggui.license.language.ApplicationCommand.RequestSupplement;
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
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps of an application, in their order and on dates that do not go back. */
final class Steps {

  private Steps() {}

  static Decision<ApplicationEvent> decide(Accept command, OnFile file) {
    Submitted it = file.submitted();
    return step(
        new Accepted(
            it.operatorId(), it.applicationId(), it.kind(), it.issuer(), command.acceptedOn()),
        "/acceptedOn",
        command.today(),
        file);
  }

  static Decision<ApplicationEvent> decide(RequestSupplement command, OnFile file) {
    Submitted it = file.submitted();
    return Decision.decideUnless(
        notEmpty(command.missing().isEmpty(), "/missing"),
        () ->
            step(
                new SupplementRequested(
                    it.operatorId(),
                    it.applicationId(),
                    it.kind(),
                    it.issuer(),
                    command.requestedOn(),
                    command.missing()),
                "/requestedOn",
                command.today(),
                file));
  }

  static Decision<ApplicationEvent> decide(Supplement command, OnFile file) {
    Submitted it = file.submitted();
    return step(
        new Supplemented(
            it.operatorId(), it.applicationId(), it.kind(), it.issuer(), command.suppliedOn()),
        "/suppliedOn",
        command.today(),
        file);
  }

  static Decision<ApplicationEvent> decide(Withdraw command, OnFile file) {
    Submitted it = file.submitted();
    return step(
        new Withdrawn(
            it.operatorId(), it.applicationId(), it.kind(), it.issuer(), command.withdrawnOn()),
        "/withdrawnOn",
        command.today(),
        file);
  }

  static Decision<ApplicationEvent> decide(Refuse command, OnFile file) {
    Submitted it = file.submitted();
    return Decision.decideUnless(
        notEmpty(command.grounds().isEmpty(), "/grounds"),
        () ->
            step(
                new Refused(
                    it.operatorId(),
                    it.applicationId(),
                    it.kind(),
                    it.issuer(),
                    command.decidedOn(),
                    command.grounds()),
                "/decidedOn",
                command.today(),
                file));
  }

  private static Optional<Rejection> notEmpty(boolean empty, String pointer) {
    return Checks.that(!empty, () -> Rejection.invalid("empty", pointer));
  }

  private static Decision<ApplicationEvent> step(
      ApplicationEvent event, String pointer, LocalDate today, OnFile file) {
    return Decision.unless(refusal(event, pointer, today, file), () -> event);
  }

  /** What keeps a step from being taken: the steps before it, or its date. */
  static Optional<Rejection> refusal(
      ApplicationEvent event, String pointer, LocalDate today, OnFile file) {
    return Checks.all(
        Checks.that(isPossible(event, file), () -> illegal(event, file.phase())),
        Checks.notInFuture(pointer, event.legalDate(), today),
        Checks.notBefore("before-the-previous-step", pointer, event.legalDate(), file.lastOn()));
  }

  private static Rejection illegal(ApplicationEvent event, ApplicationPhase phase) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("state", phase.name());
    details.put("step", nameOf(event));
    return Rejection.conflict("illegal-transition", details);
  }

  private static String nameOf(ApplicationEvent event) {
    return switch (event) {
      case Submitted it -> "submission";
      case Accepted it -> "acceptance";
      case SupplementRequested it -> "supplement-request";
      case Supplemented it -> "supplement";
      case Withdrawn it -> "withdrawal";
      case Refused it -> "refusal";
      case Evaluated it -> "evaluations";
      case Approved it -> "approval";
      case StepWithdrawn it -> "corrections";
    };
  }

  /** Whether the event may follow in this phase. */
  static boolean isPossible(ApplicationEvent event, OnFile file) {
    ApplicationPhase phase = file.phase();
    return switch (event) {
      case Accepted it -> phase == ApplicationPhase.SUBMITTED;
      case SupplementRequested it ->
          phase == ApplicationPhase.SUBMITTED || phase == ApplicationPhase.ACCEPTED;
      case Supplemented it -> phase == ApplicationPhase.SUPPLEMENT_REQUESTED;
      case Approved it -> phase == ApplicationPhase.ACCEPTED;
      case Withdrawn it -> !phase.isOver();
      case Refused it -> !phase.isOver();
      // what an evaluation concluded may become known late
      case Evaluated it -> true;
      case Submitted it -> false;
      case StepWithdrawn it -> false;
    };
  }

  static Rejection missing(String field) {
    return Rejection.invalid("required", "/" + field);
  }

  static Optional<Rejection> present(@Nullable Object value, String field) {
    return Checks.that(value != null, () -> missing(field));
  }
}
