package io.qinggui.license.contract;

import java.time.LocalDate;
import java.util.List;

/**
 * A required system failed its evaluation in some provinces; an earlier pass is undone from that
 * date.
 *
 * @param operatorId holder of the license
 * @param licenseNumber the license under which it was filed
 * @param system {@code ICP_FILING}, {@code RESOURCE_PLATFORM}, {@code ISMS}, {@code
 *     FACILITY_SECURITY} or {@code NETWORK_SECURITY}
 * @param provinces two-digit codes, at least one
 * @param standard the standard and its version
 * @param concludedOn date of the conclusion
 * @param evaluator who evaluated
 */
public record EvaluationFailed(
    String operatorId,
    String licenseNumber,
    String system,
    List<String> provinces,
    String standard,
    LocalDate concludedOn,
    String evaluator)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.evaluation-failed.v1";

  /** Copies the collections. */
  public EvaluationFailed {
    provinces = List.copyOf(provinces);
  }

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
