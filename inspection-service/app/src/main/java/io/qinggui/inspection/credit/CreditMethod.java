package io.qinggui.inspection.credit;

import io.qinggui.inspection.language.CreditEvaluationEvent.Score;
import io.qinggui.inspection.language.CreditMethodEvent;
import io.qinggui.inspection.language.CreditMethodEvent.CreditMethodPublished;
import io.qinggui.inspection.language.CreditMethodEvent.Grade;
import io.qinggui.inspection.language.CreditMethodEvent.Weight;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Rejection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a total and a grade follow from scores. */
public final class CreditMethod {

  private static final int ALL = 100;

  private CreditMethod() {}

  /** What is wrong with a method: its weights make 100, its grades fall to 0, each once. */
  public static Optional<Rejection> refusal(CreditMethodEvent fact) {
    CreditMethodPublished it = (CreditMethodPublished) fact;
    return Checks.all(
        Checks.that(
            it.weights().stream().mapToInt(Weight::percent).sum() == ALL
                && areDifferent(it.weights().stream().map(Weight::dimension).toList()),
            () -> Rejection.invalid("weights-do-not-make-100", "/weights")),
        Checks.that(
            isLadder(it.grades()), () -> Rejection.invalid("grades-do-not-fall-to-0", "/grades")));
  }

  private static boolean isLadder(List<Grade> grades) {
    for (int at = 1; at < grades.size(); at++) {
      if (grades.get(at).from() >= grades.get(at - 1).from()) {
        return false;
      }
    }
    return grades.getLast().from() == 0 && areDifferent(grades.stream().map(Grade::grade).toList());
  }

  private static boolean areDifferent(List<String> names) {
    return new HashSet<>(names).size() == names.size();
  }

  /** Whether there is one score for each dimension of the method, and no other. */
  public static boolean isComplete(CreditMethodPublished method, List<Score> scores) {
    Set<String> dimensions =
        method.weights().stream().map(Weight::dimension).collect(Collectors.toSet());
    return scores.size() == dimensions.size()
        && scores.stream().map(Score::dimension).collect(Collectors.toSet()).equals(dimensions);
  }

  /**
   * The total of complete scores: what each weighs, rounded half up to two decimals.
   *
   * @return 0.00 to 100.00
   */
  public static BigDecimal total(CreditMethodPublished method, List<Score> scores) {
    Map<String, Integer> percents =
        method.weights().stream().collect(Collectors.toMap(Weight::dimension, Weight::percent));
    long sum =
        scores.stream()
            .mapToLong(it -> (long) it.score() * percents.getOrDefault(it.dimension(), 0))
            .sum();
    return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(ALL), 2, RoundingMode.HALF_UP);
  }

  /** The grade of a total. */
  public static String grade(CreditMethodPublished method, BigDecimal total) {
    return method.grades().stream()
        .filter(it -> total.compareTo(BigDecimal.valueOf(it.from())) >= 0)
        .findFirst()
        .orElseThrow()
        .grade();
  }
}
