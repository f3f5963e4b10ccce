package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.fact.OperatorFacts;
import java.time.LocalDate;
import java.util.Optional;

/** S4: to whom a license passes by its issuer's act. */
public final class HolderChange {

  /** What the rule has against it. */
  public enum Obstacle {
    /** Nobody recorded that the operator has taken the holder's place. */
    SUCCESSION_MISSING;

    /** The rule that says so. */
    public Rule rule() {
      return Licensing.S4;
    }
  }

  private HolderChange() {}

  /** What keeps a license from passing from its holder to a successor on the date. */
  public static Optional<Obstacle> obstacle(
      OperatorFacts successor, String holder, LocalDate date) {
    return successor.hasSucceeded(holder, date)
        ? Optional.empty()
        : Optional.of(Obstacle.SUCCESSION_MISSING);
  }
}
