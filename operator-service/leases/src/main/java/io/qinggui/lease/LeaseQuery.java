package io.qinggui.lease;

import org.jspecify.annotations.Nullable;

/**
 * Which leases are looked for; what is {@code null} does not matter.
 *
 * @param containing those whose prefix has all of these addresses
 * @param within those whose prefix is this one or part of it
 * @param circuit those of this circuit
 */
public record LeaseQuery(
    @Nullable String lessorId,
    @Nullable String lesseeId,
    @Nullable Resource resource,
    @Nullable String province,
    @Nullable Prefix containing,
    @Nullable Prefix within,
    @Nullable String circuit) {

  /** All leases. */
  public static final LeaseQuery ALL = new LeaseQuery(null, null, null, null, null, null, null);

  /** Whether a lease is looked for. */
  boolean accepts(LeaseRun run) {
    return (lessorId == null || lessorId.equals(run.lessorId()))
        && (lesseeId == null || lesseeId.equals(run.lesseeId()))
        && (resource == null || resource == run.resource())
        && (province == null || province.equals(run.province()))
        && (containing == null
            || (run.share() instanceof Prefix prefix && prefix.contains(containing)))
        && (within == null || (run.share() instanceof Prefix prefix && within.contains(prefix)))
        && (circuit == null
            || (run.share() instanceof Share.Circuit known && circuit.equals(known.number())));
  }
}
