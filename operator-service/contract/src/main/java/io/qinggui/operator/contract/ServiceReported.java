package io.qinggui.operator.contract;

import java.time.LocalDate;

/**
 * An operator was found, or said itself, to be running a service in a province (二(一)1, 二(一)2).
 *
 * @param operatorId who runs it
 * @param service {@code IDC}, {@code IRCS}, {@code CDN} or {@code ISP}
 * @param province two-digit code
 * @param runningSince first day on which it really ran
 */
public record ServiceReported(
    String operatorId, String service, String province, LocalDate runningSince)
    implements OperatorFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.operator.service-reported.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
