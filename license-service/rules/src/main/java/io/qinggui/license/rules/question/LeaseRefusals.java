package io.qinggui.license.rules.question;

import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Standing;
import java.util.List;
import java.util.Set;

/** Why a lease is refused, over all legal dates: what a decision on it says on a day. */
public final class LeaseRefusals {

  private LeaseRefusals() {}

  /**
   * The reasons against a lease.
   *
   * @param codes which of them
   */
  public static List<Reason> of(
      Question.Lease asked, Standing lessee, OperatorFacts lessor, Set<String> codes) {
    return Leasing.findings(asked, lessee, lessor)
        .filter(it -> it.verdict() == Verdict.DENY)
        .map(Finding::reason)
        .filter(it -> codes.contains(it.code()))
        .toList();
  }
}
