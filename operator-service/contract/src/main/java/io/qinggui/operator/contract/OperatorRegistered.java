package io.qinggui.operator.contract;

import org.jspecify.annotations.Nullable;

/**
 * An enterprise was entered in the register of operators.
 *
 * @param operatorId its USCC, or an assigned id
 * @param uscc unified social credit code, if it has one
 * @param name registered name of the enterprise
 * @param kind {@code ENTERPRISE} or {@code CARRIER}
 * @param province two-digit code
 */
public record OperatorRegistered(
    String operatorId, @Nullable String uscc, String name, String kind, String province)
    implements OperatorFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.operator.operator-registered.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
