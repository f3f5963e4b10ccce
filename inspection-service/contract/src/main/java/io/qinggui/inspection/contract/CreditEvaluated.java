package io.qinggui.inspection.contract;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The credit of an operator was evaluated (三(五)). Advice: nothing is denied because of it.
 *
 * @param operatorId whose credit it is
 * @param evaluationId the evaluation
 * @param method name of the published method
 * @param evaluatedOn the day in Beijing
 * @param total 0 to 100, with two decimals
 * @param grade as the method calls it
 */
public record CreditEvaluated(
    String operatorId,
    String evaluationId,
    String method,
    LocalDate evaluatedOn,
    BigDecimal total,
    String grade)
    implements InspectionFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.inspection.credit-evaluated.v1";

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
