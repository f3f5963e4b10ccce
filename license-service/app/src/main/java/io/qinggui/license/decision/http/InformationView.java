package io.qinggui.license.decision.http;

import io.qinggui.license.rules.fact.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What whoever decides about a lease may want to know, and what decides nothing: the last
 * evaluation of the lessee's credit, 三(五).
 *
 * @param kind {@code CREDIT_EVALUATION}
 * @param total 0 to 100
 * @param grade as the method calls it
 * @param because id of the event behind it
 */
record InformationView(
    String kind,
    String evaluationId,
    String method,
    LocalDate evaluatedOn,
    BigDecimal total,
    String grade,
    String because) {

  static InformationView of(Fact.CreditEvaluation it) {
    return new InformationView(
        "CREDIT_EVALUATION",
        it.evaluationId(),
        it.method(),
        it.evaluatedOn(),
        it.total(),
        it.grade(),
        it.ref().eventId());
  }
}
