package io.qinggui.license.rules.question;

import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.fact.HeldGrant;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.standing.Eras;
import io.qinggui.license.rules.standing.Evaluations;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Rule;
import io.qinggui.license.rules.standing.Scope;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import io.qinggui.platform.reference.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A2: what more coverage needs, in the new scope only. The clause speaks of operators that hold a
 * license for the service; a service that is not granted yet is admitted (A1), not expanded.
 */
public final class Expansion {

  /** The rule. */
  public static final Rule A2 =
      new Rule(
          "A2",
          "二(三)4-6",
          "In the new scope, more provinces, rooms or nodes of IDC and IRCS need"
              + " {expansionSystemsIdc} and {expansionSystemsIrcs} passed, more provinces,"
              + " bandwidth or nodes of CDN {expansionSystemsCdn}, and more provinces of"
              + " ISP {expansionSystemsIsp}, with website hosting"
              + " {expansionSystemsIspHosting}.");

  private final Question.Expand asked;
  private final Standing operator;
  private final List<HeldLicense> licenses;
  private final Evaluations evaluations;

  private Expansion(Question.Expand asked, Standing operator) {
    this.asked = asked;
    this.operator = operator;
    this.licenses =
        operator.facts().licenses().stream()
            .filter(it -> asked.license() == null || asked.license().equals(it.number()))
            .toList();
    this.evaluations = Evaluations.of(operator.facts().evaluations());
  }

  static Stream<Finding> findings(Question.Expand asked, Standing operator) {
    Expansion expansion = new Expansion(asked, operator);
    return Stream.concat(
        expansion.notInForce(),
        Eras.reasons(operator.rulebook(), expansion::missing).stream().map(Finding::deny));
  }

  /** A license that is named must be in force. */
  private Stream<Finding> notInForce() {
    String number = asked.license();
    if (number == null) {
      return Stream.empty();
    }
    Intervals inForce =
        operator.facts().license(number).map(HeldLicense::inForce).orElse(Intervals.none());
    return inForce.complement().stretches().stream()
        .map(it -> Assessment.unlicensed(Scope.license(number), it));
  }

  private List<Reason> missing(RuleValues values) {
    List<Reason> reasons = new ArrayList<>();
    for (Service service : asked.services()) {
      Intervals granted = dates(it -> it.service() == service);
      Intervals hosting = dates(it -> it.service() == service && it.websiteHosting());
      for (String province : asked.provinces()) {
        Intervals more = granted.minus(nothingNew(service, province));
        add(reasons, Admission.missing(evaluations, values, service, province), not(granted));
        add(reasons, missing(values, service, province, true), more.and(hosting));
        add(reasons, missing(values, service, province, false), more.minus(hosting));
      }
    }
    return Eras.longest(reasons);
  }

  /** For ISP only a new province is new scope; a room, a node or bandwidth is new anywhere. */
  private Intervals nothingNew(Service service, String province) {
    return service == Service.ISP ? dates(it -> it.covers(service, province)) : Intervals.none();
  }

  private List<Reason> missing(
      RuleValues values, Service service, String province, boolean hosting) {
    return evaluations.missing(
        A2, values.expansion(service, hosting), Scope.of(service, province), province);
  }

  private Intervals dates(Predicate<HeldGrant> condition) {
    List<Interval> dates =
        licenses.stream()
            .flatMap(it -> it.grants().stream())
            .filter(condition)
            .map(HeldGrant::dates)
            .toList();
    return Intervals.union(dates);
  }

  private static Intervals not(Intervals dates) {
    return dates.complement();
  }

  private static void add(List<Reason> reasons, List<Reason> missing, Intervals during) {
    for (Reason reason : missing) {
      during.and(reason.interval()).stretches().forEach(it -> reasons.add(reason.during(it)));
    }
  }
}
