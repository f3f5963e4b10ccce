package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What happens on {@code dossier/credit-evaluation/<evaluationId>}. */
public sealed interface CreditEvaluationEvent extends DossierEvent {

  /** The kind of the dossiers. */
  String KIND = "credit-evaluation";

  /** The evaluation. */
  String evaluationId();

  @Override
  default String dossier() {
    return DossierEvent.streamOf(KIND, evaluationId());
  }

  /**
   * What an operator scored.
   *
   * @param score 0 to 100
   * @param basis why
   */
  record Score(String dimension, int score, String basis) {}

  /**
   * The credit of an operator was evaluated (三(五)). Advice: nothing is denied because of it.
   *
   * @param method by which the total follows from the scores
   * @param total 0 to 100, with two decimals
   */
  @EventType("io.qinggui.inspection.credit-evaluated")
  record CreditEvaluated(
      String evaluationId,
      String operatorId,
      String evaluator,
      String method,
      LocalDate evaluatedOn,
      List<Score> scores,
      BigDecimal total,
      String grade)
      implements CreditEvaluationEvent {

    /** Copies the list. */
    public CreditEvaluated {
      scores = List.copyOf(scores);
    }

    @Override
    public LocalDate legalDate() {
      return evaluatedOn;
    }
  }
}
