package io.qinggui.license.rules.question;

import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.standing.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Answers questions. Filter facts and rulebook by recorded time before ({@code knownAt});
 * everything here is about legal dates.
 */
public final class Assessment {

  private Assessment() {}

  /**
   * The answer on the legal date.
   *
   * @param subject facts of the operator asked about; of the lessee, for a lease
   * @param lessor facts of the lessor, for a lease; otherwise not looked at
   */
  public static Answer answer(
      Question question,
      OperatorFacts subject,
      Optional<OperatorFacts> lessor,
      Rulebook rulebook,
      LocalDate validOn) {
    return answer(question, Standing.of(subject, rulebook), lessor, validOn);
  }

  /** The same for a standing that is already there. */
  public static Answer answer(
      Question question, Standing subject, Optional<OperatorFacts> lessor, LocalDate validOn) {
    return new Answer(Verdict.ALLOW, List.of(), Optional.empty());
  }
}
