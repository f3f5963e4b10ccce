package io.qinggui.operator.contract;

import java.time.LocalDate;

/**
 * An operator changed its name.
 *
 * @param operatorId whose name it is; stays as it is
 * @param name the new one
 * @param changedOn first day with it
 */
public record OperatorRenamed(String operatorId, String name, LocalDate changedOn)
    implements OperatorFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.operator.operator-renamed.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
