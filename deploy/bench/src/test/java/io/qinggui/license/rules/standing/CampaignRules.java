package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.time.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * G1 and C1 and no other rule, for a comparison of the same scope. It lives in the package of the
 * rules because they show nothing but the whole standing.
 */
public final class CampaignRules {

  private CampaignRules() {}

  /** What G1 and C1 say, for all services, provinces and dates. */
  public static List<Reason> apply(OperatorFacts facts, RuleValues values) {
    List<Reason> reasons =
        new ArrayList<>(CatalogueGrace.of(facts, new Coverage(facts), values).reasons());
    for (Ban ban : new ComplianceCohort(facts, values).bans()) {
      HeldLicense license = facts.license(Objects.requireNonNull(ban.license())).orElseThrow();
      Interval dates = new Interval(ban.from(), LocalDate.MAX);
      // nobody's license is expanded here, so that all of it was granted before the ban
      for (LicensedScopes.Granted granted : LicensedScopes.of(license, ban.cohortOnly())) {
        reasons.add(ban.during(granted.scope().underLicense(license.number()), dates));
      }
    }
    return reasons;
  }
}
