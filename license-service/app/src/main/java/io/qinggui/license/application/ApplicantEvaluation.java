package io.qinggui.license.application;

import io.qinggui.license.application.ApplicationState.OnFile;
import io.qinggui.license.evaluation.ProvinceList;
import io.qinggui.license.language.ApplicationCommand.Evaluate;
import io.qinggui.license.language.ApplicationEvent;
import io.qinggui.license.language.ApplicationEvent.Evaluated;
import io.qinggui.license.language.ApplicationEvent.Submitted;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.reference.ContentId;
import java.util.Map;

/**
 * An applicant without a license is evaluated, too: what it passes counts for the grant (A1), and
 * goes to the license that is granted.
 */
final class ApplicantEvaluation {

  private ApplicantEvaluation() {}

  static Decision<ApplicationEvent> decide(Evaluate command, OnFile file) {
    Evaluated evaluated = evaluated(command, file.submitted());
    return Decision.unless(
        Checks.that(
                !file.evaluations().contains(evaluated),
                () ->
                    Rejection.conflict(
                        "already-filed", Map.of("evaluationId", evaluated.evaluationId())))
            .or(() -> Checks.notInFuture("/concludedOn", command.concludedOn(), command.today()))
            .or(() -> ProvinceList.refusal(command.provinces(), "/provinces")),
        () -> evaluated);
  }

  private static Evaluated evaluated(Evaluate command, Submitted it) {
    return new Evaluated(
        it.operatorId(),
        it.applicationId(),
        it.kind(),
        it.issuer(),
        ContentId.of(
            "EV",
            command.applicationId(),
            command.system(),
            command.provinces(),
            command.passed(),
            command.standard(),
            command.concludedOn(),
            command.evaluator()),
        command.system().name(),
        command.provinces(),
        command.passed(),
        command.standard(),
        command.concludedOn(),
        command.evaluator());
  }
}
