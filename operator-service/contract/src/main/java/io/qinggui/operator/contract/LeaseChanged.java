package io.qinggui.operator.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something else was agreed of a lease from a day on. What is absent stays as it was.
 *
 * @param operatorId the lessor
 * @param leaseId the lease
 * @param lesseeId who has it
 * @param changedOn first day of the new terms; of two changes the one of the later day counts
 * @param until new last day
 * @param mbps new bandwidth in Mbit/s
 * @param purpose new purpose
 * @param service new service
 */
public record LeaseChanged(
    String operatorId,
    String leaseId,
    String lesseeId,
    LocalDate changedOn,
    @Nullable LocalDate until,
    @Nullable Integer mbps,
    @Nullable String purpose,
    @Nullable String service)
    implements LeaseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.operator.lease-changed.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
