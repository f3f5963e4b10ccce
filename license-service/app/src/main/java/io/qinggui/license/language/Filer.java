package io.qinggui.license.language;

import org.jspecify.annotations.Nullable;

/**
 * In which capacities somebody asks.
 *
 * @param ministry as the ministry, which stands above every issuer
 * @param province as the administration of this province
 * @param operatorId as this operator
 * @param evaluator as an evaluation body
 */
public record Filer(
    boolean ministry, @Nullable String province, @Nullable String operatorId, boolean evaluator) {

  /** Whether what an issuer has to say may be said. */
  public boolean actsFor(String issuer) {
    return ministry || issuer.equals(province);
  }

  /** Whether this is the operator itself. */
  public boolean isOperator(String id) {
    return id.equals(operatorId);
  }
}
