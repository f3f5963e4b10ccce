package io.qinggui.license.rulebook;

import io.qinggui.license.rules.book.AmendmentProblem;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.book.ValueName;
import io.qinggui.license.rules.book.ValueType;
import io.qinggui.platform.decider.Rejection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the rules say against an amendment, as clients read it. */
public final class AmendmentProblems {

  private AmendmentProblems() {}

  static Optional<Rejection> firstOf(Map<String, Object> values) {
    return Stream.concat(Rulebook.problems(values).stream(), numbersAsText(values))
        .findFirst()
        .map(problem -> Rejection.invalid(code(problem), pointer(problem)));
  }

  /** The rules would read them; the interface takes no text for a number anywhere. */
  private static Stream<AmendmentProblem> numbersAsText(Map<String, Object> values) {
    return values.entrySet().stream()
        .filter(each -> each.getValue() instanceof String && isNumber(each.getKey()))
        .map(each -> new AmendmentProblem(each.getKey(), "invalid-value", "Expected: a number."));
  }

  private static boolean isNumber(String name) {
    return ValueName.of(name).filter(each -> each.type() == ValueType.INTEGER).isPresent();
  }

  /** A name of the rulebook is no enumeration of the interface: {@code unknown-rulebook-value}. */
  public static String code(AmendmentProblem problem) {
    return problem.code().replace("-value", "-rulebook-value");
  }

  /** JSON pointer (RFC 6901) to the value in an amendment. */
  public static String pointer(AmendmentProblem problem) {
    return "/values/" + problem.name().replace("~", "~0").replace("/", "~1");
  }
}
