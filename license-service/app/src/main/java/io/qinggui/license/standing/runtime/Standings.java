package io.qinggui.license.standing.runtime;

import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.standing.Standing;
import java.time.Instant;

/** Operators' standings: the rules over their files and the rulebook, cut at what was known. */
public final class Standings {

  private final OperatorFiles files;
  private final LawBook law;

  /**
   * @param files facts about operators
   * @param law the rulebook
   */
  public Standings(OperatorFiles files, LawBook law) {
    this.files = files;
    this.law = law;
  }

  /** The standing that followed from what was known at a moment. */
  public Standing knownAt(String operatorId, Instant moment) {
    return files.of(operatorId).standing(law.knownAt(moment), moment);
  }

  /** What was known about an operator at a moment. */
  public OperatorFacts factsKnownAt(String operatorId, Instant moment) {
    return files.of(operatorId).facts(moment);
  }

  /** The standing from everything that can be read now, with the position that it goes up to. */
  public Assessed now(String operatorId) {
    OperatorFile file = files.of(operatorId);
    return new Assessed(
        file.facts(Instant.MAX), file.standing(law.now(), Instant.MAX), file.through());
  }

  /**
   * A standing and what it rests on.
   *
   * @param facts what is known about the operator
   * @param through position of the last event about the operator that it includes
   */
  public record Assessed(OperatorFacts facts, Standing standing, long through) {}
}
