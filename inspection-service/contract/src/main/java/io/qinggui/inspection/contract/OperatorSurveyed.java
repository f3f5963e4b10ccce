package io.qinggui.inspection.contract;

import java.time.LocalDate;

/**
 * An operator was seen in a survey, running a service or not running it (二(一)1).
 *
 * @param operatorId who was seen
 * @param surveyId the survey
 * @param entry number of the entry within the survey
 * @param service {@code IDC}, {@code IRCS}, {@code CDN} or {@code ISP}
 * @param province two-digit code
 * @param running whether it was running the service
 * @param observedOn the day in Beijing on which it was seen
 */
public record OperatorSurveyed(
    String operatorId,
    String surveyId,
    int entry,
    String service,
    String province,
    boolean running,
    LocalDate observedOn)
    implements InspectionFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.inspection.operator-surveyed.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
