package io.qinggui.platform.web.write;

import io.qinggui.platform.web.problem.FieldProblem;
import io.qinggui.platform.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Why a line of many was refused.
 *
 * @param pointer the line's field because of which it was
 */
public record Refusal(String code, @Nullable String pointer) {

  /**
   * A decider names the field of one lease, a reader puts the line before it.
   *
   * @param line what the reader calls the line
   */
  public static Refusal of(ProblemException problem, String line) {
    if (problem.errors().isEmpty()) {
      return new Refusal(problem.code(), null);
    }
    FieldProblem first = problem.errors().getFirst();
    String at = "/" + line + "/";
    return new Refusal(
        first.code(),
        first.pointer().startsWith(at)
            ? first.pointer().substring(at.length() - 1)
            : first.pointer());
  }
}
