package io.qinggui.inspection.contract;

import java.time.LocalDate;

/**
 * An operator was seen in a spot check, running a service or not running it (三(三)).
 *
 * @param operatorId who was seen
 * @param spotCheckId the check
 * @param service {@code IDC}, {@code IRCS}, {@code CDN} or {@code ISP}
 * @param province two-digit code
 * @param running whether it was running the service
 * @param observedOn the day in Beijing on which it was seen
 */
public record OperatorObserved(
    String operatorId,
    String spotCheckId,
    String service,
    String province,
    boolean running,
    LocalDate observedOn)
    implements InspectionFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.inspection.operator-observed.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
