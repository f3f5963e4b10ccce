package io.qinggui.license.language;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules answered on the day of a decision.
 *
 * @param verdict {@code ALLOW}, {@code WEIGH} or {@code DENY}
 * @param reasons as they are told
 * @param decisionId of the answer, {@code null} when there was no question to answer
 */
public record GateAnswer(
    String verdict, List<Map<String, Object>> reasons, @Nullable String decisionId) {

  /** Copies the list. */
  public GateAnswer {
    reasons = List.copyOf(reasons);
  }
}
