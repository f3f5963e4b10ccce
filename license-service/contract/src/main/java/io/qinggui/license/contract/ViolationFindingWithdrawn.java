package io.qinggui.license.contract;

import org.jspecify.annotations.Nullable;

/**
 * A violation that was told never was, by what is known now: a correction or a late fact took it
 * away. Told once.
 *
 * @param findingId the finding
 * @param operatorId whose violation it was said to be
 * @param otherPartyId who was linked with it
 * @param kind as it was told
 * @param leaseId the lease that it was about, when it was about one
 * @param observedBy the survey or spot check that saw it
 */
public record ViolationFindingWithdrawn(
    String findingId,
    String operatorId,
    @Nullable String otherPartyId,
    String kind,
    @Nullable String leaseId,
    @Nullable String observedBy)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.violation-finding-withdrawn.v1";

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
