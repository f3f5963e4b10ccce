package io.qinggui.license.application.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.license.application.ApplicationPhase;
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
import io.qinggui.license.language.Grant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application with its steps.
 *
 * @param licenseNumber that it is about, or that was granted
 * @param steps in the order in which they were recorded
 * @param successorId who is to hold the license, for a change of holders
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ApplicationView(
    String applicationId,
    String state,
    String kind,
    String operatorId,
    String issuer,
    @Nullable String licenseNumber,
    List<Grant> grants,
    LocalDate submittedOn,
    List<Step> steps,
    List<Evaluation> evaluations,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String successorId) {

  /**
   * A step taken.
   *
   * @param texts what is missing, or the grounds of a refusal, or why it was approved all the same
   */
  record Step(String step, LocalDate on, List<String> texts) {}

  /** An evaluation of the applicant. */
  record Evaluation(
      String evaluationId,
      String system,
      List<String> provinces,
      String outcome,
      String standard,
      LocalDate concludedOn,
      String evaluator) {

    static Evaluation of(Evaluated it) {
      return new Evaluation(
          it.evaluationId(),
          it.system(),
          it.provinces(),
          it.passed() ? "PASSED" : "FAILED",
          it.standard(),
          it.concludedOn(),
          it.evaluator());
    }
  }

  static ApplicationView after(@Nullable ApplicationView before, ApplicationEvent event) {
    if (before != null) {
      return before.with(event);
    }
    if (event instanceof Submitted it) {
      return new ApplicationView(
          it.applicationId(),
          ApplicationPhase.SUBMITTED.name(),
          it.kind(),
          it.operatorId(),
          it.issuer(),
          it.licenseNumber(),
          it.grants(),
          it.submittedOn(),
          List.of(),
          List.of(),
          it.successorId());
    }
    throw new IllegalStateException(event + " came before the submission");
  }

  private ApplicationView with(ApplicationEvent event) {
    return switch (event) {
      case Accepted it -> in(ApplicationPhase.ACCEPTED, "acceptance", it, List.of());
      case SupplementRequested it ->
          in(ApplicationPhase.SUPPLEMENT_REQUESTED, "supplement-request", it, it.missing());
      case Supplemented it -> in(supplemented(), "supplement", it, List.of());
      case Withdrawn it -> in(ApplicationPhase.WITHDRAWN, "withdrawal", it, List.of());
      case Refused it -> in(ApplicationPhase.REFUSED, "refusal", it, it.grounds());
      case Approved it -> approved(it);
      case Evaluated it -> evaluated(it);
      case Submitted it -> throw new IllegalStateException(it + " was submitted before");
      case StepWithdrawn it -> throw new IllegalStateException(it + " is no step that counts");
    };
  }

  private ApplicationPhase supplemented() {
    return steps.stream().anyMatch(it -> it.step().equals("acceptance"))
        ? ApplicationPhase.ACCEPTED
        : ApplicationPhase.SUBMITTED;
  }

  private ApplicationView approved(Approved it) {
    String weighed = it.weighed();
    return in(
            ApplicationPhase.APPROVED,
            "approval",
            it,
            weighed == null ? List.of() : List.of(weighed))
        .about(it.licenseNumber());
  }

  private ApplicationView in(
      ApplicationPhase next, String step, ApplicationEvent event, List<String> texts) {
    List<Step> more = new ArrayList<>(steps);
    more.add(new Step(step, event.legalDate(), texts));
    return new ApplicationView(
        applicationId,
        next.name(),
        kind,
        operatorId,
        issuer,
        licenseNumber,
        grants,
        submittedOn,
        more,
        evaluations,
        successorId);
  }

  private ApplicationView about(@Nullable String number) {
    return new ApplicationView(
        applicationId,
        state,
        kind,
        operatorId,
        issuer,
        number,
        grants,
        submittedOn,
        steps,
        evaluations,
        successorId);
  }

  private ApplicationView evaluated(Evaluated it) {
    List<Evaluation> more = new ArrayList<>(evaluations);
    more.add(Evaluation.of(it));
    return new ApplicationView(
        applicationId,
        state,
        kind,
        operatorId,
        issuer,
        licenseNumber,
        grants,
        submittedOn,
        steps,
        more,
        successorId);
  }
}
