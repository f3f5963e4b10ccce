package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import java.util.List;

/** A required system failed; an earlier pass ends on that date. */
@EventType("io.qinggui.license.evaluation-failed")
public record EvaluationFailed(
    String operatorId,
    String licenseNumber,
    String evaluationId,
    String system,
    List<String> provinces,
    String standard,
    LocalDate concludedOn,
    String evaluator)
    implements LicenseEvent {

  /** Copies the collections. */
  public EvaluationFailed {
    provinces = List.copyOf(provinces);
  }

  @Override
  public LocalDate legalDate() {
    return concludedOn;
  }
}
