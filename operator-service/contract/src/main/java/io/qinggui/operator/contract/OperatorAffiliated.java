package io.qinggui.operator.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An operator belongs to a group of enterprises.
 *
 * @param operatorId the operator
 * @param groupId the group
 * @param from first day
 * @param until last day, absent when no end is known
 */
public record OperatorAffiliated(
    String operatorId, String groupId, LocalDate from, @Nullable LocalDate until)
    implements OperatorFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.operator.operator-affiliated.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
