package io.qinggui.license.rules.impact;

import java.util.Map;

/** Operators by consequence, each once. */
public record Counts(Map<Consequence, Integer> operators) {

  public Counts {
    operators = Map.copyOf(operators);
  }

  /** For how many operators it holds. */
  public int of(Consequence consequence) {
    return operators.getOrDefault(consequence, 0);
  }
}
