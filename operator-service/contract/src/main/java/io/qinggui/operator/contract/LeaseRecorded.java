package io.qinggui.operator.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A resource was leased (二(二)).
 *
 * @param operatorId the lessor
 * @param leaseId the lease
 * @param leaseNumber the lessor's own number of it
 * @param lesseeId who has it
 * @param resource {@code CIRCUIT}, {@code INTERNATIONAL_CIRCUIT}, {@code IP_PREFIX} or {@code
 *     BANDWIDTH}
 * @param identifier the circuit's number, the canonical prefix, or free text for bandwidth
 * @param province where it is used, two-digit code
 * @param service what is operated with it: {@code IDC}, {@code IRCS}, {@code CDN} or {@code ISP}
 * @param purpose {@code OPERATE_SERVICE}, {@code OWN_USE} or {@code INTERNAL_OFFICE}
 * @param from first day
 * @param until last day, absent when none is agreed
 * @param outOf id of the lease out of which it is said to be given
 * @param mbps bandwidth in Mbit/s
 */
public record LeaseRecorded(
    String operatorId,
    String leaseId,
    String leaseNumber,
    String lesseeId,
    String resource,
    String identifier,
    String province,
    @Nullable String service,
    String purpose,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable String outOf,
    @Nullable Integer mbps)
    implements LeaseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.operator.lease-recorded.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
