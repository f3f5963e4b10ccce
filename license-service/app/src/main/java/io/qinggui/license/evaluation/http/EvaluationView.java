package io.qinggui.license.evaluation.http;

import io.qinggui.license.language.LicenseEvent.EvaluationFailed;
import io.qinggui.license.language.LicenseEvent.EvaluationPassed;
import java.time.LocalDate;
import java.util.List;

/** The conclusion of an evaluation. */
public record EvaluationView(
    String evaluationId,
    String system,
    List<String> provinces,
    Outcome outcome,
    String standard,
    LocalDate concludedOn,
    String evaluator) {

  enum Outcome {
    PASSED,
    FAILED
  }

  /** What was recorded. */
  public static EvaluationView of(EvaluationPassed it) {
    return new EvaluationView(
        it.evaluationId(),
        it.system(),
        it.provinces(),
        Outcome.PASSED,
        it.standard(),
        it.concludedOn(),
        it.evaluator());
  }

  /** What was recorded. */
  public static EvaluationView of(EvaluationFailed it) {
    return new EvaluationView(
        it.evaluationId(),
        it.system(),
        it.provinces(),
        Outcome.FAILED,
        it.standard(),
        it.concludedOn(),
        it.evaluator());
  }
}
