package io.qinggui.license.impact.http;

import io.qinggui.license.rules.impact.Consequence;
import io.qinggui.license.rules.impact.Counts;

/**
 * Operators by what would become of them, each once in every number.
 *
 * @param operators for whom something else would apply, be it only another reason
 * @param newlyBarred barred from a service in a province where they are not; and so on
 */
record Numbers(
    int operators,
    int newlyBarred,
    int noLongerBarred,
    int newlyWithoutCustomers,
    int noLongerWithoutCustomers,
    int newlyWithoutRenewal,
    int noLongerWithoutRenewal,
    int newlyUnqualified,
    int noLongerUnqualified,
    int newlyCautioned,
    int noLongerCautioned,
    int newlyInGrace,
    int noLongerInGrace) {

  static Numbers of(Counts counts) {
    return new Numbers(
        counts.of(Consequence.CHANGED),
        counts.of(Consequence.NEWLY_BARRED),
        counts.of(Consequence.NO_LONGER_BARRED),
        counts.of(Consequence.NEWLY_WITHOUT_CUSTOMERS),
        counts.of(Consequence.NO_LONGER_WITHOUT_CUSTOMERS),
        counts.of(Consequence.NEWLY_WITHOUT_RENEWAL),
        counts.of(Consequence.NO_LONGER_WITHOUT_RENEWAL),
        counts.of(Consequence.NEWLY_UNQUALIFIED),
        counts.of(Consequence.NO_LONGER_UNQUALIFIED),
        counts.of(Consequence.NEWLY_CAUTIONED),
        counts.of(Consequence.NO_LONGER_CAUTIONED),
        counts.of(Consequence.NEWLY_IN_GRACE),
        counts.of(Consequence.NO_LONGER_IN_GRACE));
  }
}
