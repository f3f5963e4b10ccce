package io.qinggui.license.language;

import io.qinggui.lease.LeaseIds;
import org.jspecify.annotations.Nullable;

/**
 * What violations are looked for in: a lease, or what a survey or spot check saw of an operator.
 *
 * @param leaseId the lease
 * @param operatorId who was seen
 * @param observedBy id of the survey or spot check
 */
public record FindingSubject(
    @Nullable String leaseId, @Nullable String operatorId, @Nullable String observedBy) {

  private static final String SEPARATOR = "/";

  /** A lease. */
  public static FindingSubject ofLease(String leaseId) {
    return new FindingSubject(leaseId, null, null);
  }

  /** What was seen of an operator. */
  public static FindingSubject ofOperator(String operatorId, String observedBy) {
    return new FindingSubject(null, operatorId, observedBy);
  }

  /** The subject of a key. */
  public static FindingSubject of(String key) {
    int separator = key.indexOf(SEPARATOR);
    if (LeaseIds.isId(key)) {
      return ofLease(key);
    }
    if (separator < 0) {
      throw new IllegalArgumentException(key + " names nothing that violations are looked for in");
    }
    return ofOperator(key.substring(0, separator), key.substring(separator + 1));
  }

  /** Its name: the lease's id, or operator and survey. */
  public String key() {
    return leaseId != null ? leaseId : operatorId + SEPARATOR + observedBy;
  }
}
