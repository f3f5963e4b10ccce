package io.qinggui.license.rulebook;

import io.qinggui.license.rules.book.AmendmentProblem;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.platform.decider.Rejection;
import java.util.Map;
import java.util.Optional;

/** What the rules say against an amendment, as clients read it. */
final class AmendmentProblems {

  private AmendmentProblems() {}

  static Optional<Rejection> firstOf(Map<String, Object> values) {
    return Rulebook.problems(values).stream()
        .findFirst()
        .map(problem -> Rejection.invalid(code(problem), pointer(problem)));
  }

  /** A name of the rulebook is no enumeration of the interface: {@code unknown-rulebook-value}. */
  static String code(AmendmentProblem problem) {
    return problem.code().replace("-value", "-rulebook-value");
  }

  static String pointer(AmendmentProblem problem) {
    return "/values/" + problem.name().replace("~", "~0").replace("/", "~1");
  }
}
