package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.fact.OperatorFacts;
import java.time.LocalDate;
import java.util.List;

/** X1: only the issuer's word ends a ban on new customers, and only when no cause is left. */
public final class Lifting {

  private Lifting() {}

  /**
   * The causes that still stand on the date against a resumption for the license: what they ban,
   * and since when. Empty: the issuer may resume.
   */
  public static List<Reason> causesStanding(
      OperatorFacts facts, Rulebook rulebook, String license, LocalDate date) {
    return List.of();
  }
}
