package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.book.ValueName;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.HeldGrant;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When a license of the compliance cohort meets the requirements of 2012: every required system
 * passed <em>and</em> docking complete, in every province that it covers with IDC or ISP.
 * Evaluations and dockings of that license count.
 */
final class Fulfilment {

  private final LocalDate since;
  private final Evaluations evaluations;
  private final Map<String, LocalDate> dockedOn = new HashMap<>();
  private final Map<String, Set<RequiredSystem>> required = new HashMap<>();

  Fulfilment(HeldLicense license, OperatorFacts facts, RuleValues values) {
    since = license.grantedOn();
    evaluations = Evaluations.of(facts.evaluations(license.number()));
    for (Fact.Docking docking : facts.dockings(license.number())) {
      for (String province : docking.provinces()) {
        dockedOn.merge(province, docking.completedOn(), Fulfilment::earlier);
      }
    }
    license.grants().stream()
        .filter(it -> CommitmentReview.isOfCohort(it, values))
        .forEach(it -> require(systems(it.service(), values), it));
  }

  private static List<RequiredSystem> systems(Service service, RuleValues values) {
    return values.systems(
        service == Service.IDC
            ? ValueName.COMPLIANCE_SYSTEMS_IDC
            : ValueName.COMPLIANCE_SYSTEMS_ISP);
  }

  private void require(List<RequiredSystem> systems, HeldGrant grant) {
    for (String province : grant.provinces()) {
      required
          .computeIfAbsent(province, any -> EnumSet.noneOf(RequiredSystem.class))
          .addAll(systems);
    }
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** The dates on which everything is passed and docked; nothing is asked before the grant. */
  Intervals fulfilled() {
    List<Interval> gaps = undocked();
    required.forEach(
        (province, systems) ->
            systems.forEach(it -> evaluations.addNotPassed(it, province, since, gaps)));
    return Intervals.union(gaps).complement();
  }

  /** The dates on which the ISMS is passed and docked. */
  Intervals ismsReady() {
    List<Interval> gaps = undocked();
    required.keySet().forEach(it -> evaluations.addNotPassed(RequiredSystem.ISMS, it, since, gaps));
    return Intervals.union(gaps).complement();
  }

  /** Failed evaluations that stand against it on the date. */
  List<String> failuresOn(LocalDate date) {
    List<String> failed = new ArrayList<>();
    required.forEach(
        (province, systems) ->
            systems.forEach(it -> failed.addAll(evaluations.failedOn(it, province, date))));
    return failed;
  }

  private List<Interval> undocked() {
    List<Interval> gaps = new ArrayList<>();
    for (String province : required.keySet()) {
      LocalDate docked = dockedOn.getOrDefault(province, LocalDate.MAX);
      gaps.addAll(Intervals.between(since, docked).stretches());
    }
    return gaps;
  }
}
