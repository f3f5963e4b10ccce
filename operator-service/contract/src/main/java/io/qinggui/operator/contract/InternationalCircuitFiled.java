package io.qinggui.operator.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A carrier keeps a file on the user of its international circuits (二(二)4). Published again, whole,
 * when the user's acknowledgement is added later; the last one of a carrier and user counts.
 *
 * @param operatorId the user of the circuit, whom the file is about
 * @param carrierId the carrier that leases it and keeps the file
 * @param purpose {@code INTERNAL_OFFICE}
 * @param filedOn date of the file
 * @param acknowledgedOn date on which the user acknowledged the purpose, if it did
 */
public record InternationalCircuitFiled(
    String operatorId,
    String carrierId,
    String purpose,
    LocalDate filedOn,
    @Nullable LocalDate acknowledgedOn)
    implements OperatorFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.operator.international-circuit-filed.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
