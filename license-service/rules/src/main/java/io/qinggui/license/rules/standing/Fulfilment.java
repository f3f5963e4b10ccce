package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.book.ValueName;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.HeldGrant;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.license.rules.fact.Service;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When a license of the compliance cohort meets the requirements of 2012: every required system
 * passed <em>and</em> docking complete, in every province that it covers with IDC or ISP.
 * Evaluations and dockings of that license count; coverage added later has its requirements from
 * then on.
 */
final class Fulfilment {

  /** What is needed in a province: docking from a day on, and each system from a day on. */
  private static final class Needs {
    private LocalDate docking = LocalDate.MAX;
    private final Map<RequiredSystem, LocalDate> systems = new EnumMap<>(RequiredSystem.class);
  }

  private final Evaluations evaluations;
  private final Map<String, LocalDate> dockedOn = new HashMap<>();
  private final Map<String, Needs> byProvince = new HashMap<>();

  Fulfilment(HeldLicense license, OperatorFacts facts, RuleValues values) {
    evaluations = Evaluations.of(facts.evaluations(license.number()));
    for (Fact.Docking docking : facts.dockings(license.number())) {
      for (String province : docking.provinces()) {
        dockedOn.merge(province, docking.completedOn(), Fulfilment::earlier);
      }
    }
    license.grants().stream()
        .filter(it -> CommitmentReview.COHORT_SERVICES.contains(it.service()))
        .forEach(it -> need(it, required(it.service(), values)));
  }

  private static List<RequiredSystem> required(Service service, RuleValues values) {
    return values.systems(
        service == Service.IDC
            ? ValueName.COMPLIANCE_SYSTEMS_IDC
            : ValueName.COMPLIANCE_SYSTEMS_ISP);
  }

  private void need(HeldGrant grant, List<RequiredSystem> systems) {
    LocalDate since = grant.dates().from();
    for (String province : grant.provinces()) {
      Needs needs = byProvince.computeIfAbsent(province, any -> new Needs());
      needs.docking = earlier(needs.docking, since);
      systems.forEach(it -> needs.systems.merge(it, since, Fulfilment::earlier));
    }
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** The dates on which everything is passed and docked. */
  Intervals fulfilled() {
    List<Interval> gaps = undocked();
    byProvince.forEach(
        (province, needs) ->
            needs.systems.forEach(
                (system, since) -> evaluations.addNotPassed(system, province, since, gaps)));
    return Intervals.union(gaps).complement();
  }

  /** The dates on which the ISMS is passed and docked. */
  Intervals ismsReady() {
    List<Interval> gaps = undocked();
    byProvince.forEach(
        (province, needs) ->
            evaluations.addNotPassed(RequiredSystem.ISMS, province, needs.docking, gaps));
    return Intervals.union(gaps).complement();
  }

  /** Failed evaluations that stand against it on the date. */
  List<String> failuresOn(LocalDate date) {
    List<String> failed = new ArrayList<>();
    byProvince.forEach(
        (province, needs) ->
            needs
                .systems
                .keySet()
                .forEach(it -> failed.addAll(evaluations.failedOn(it, province, date))));
    return failed;
  }

  private List<Interval> undocked() {
    List<Interval> gaps = new ArrayList<>();
    byProvince.forEach(
        (province, needs) -> {
          LocalDate docked = dockedOn.getOrDefault(province, LocalDate.MAX);
          if (needs.docking.isBefore(docked)) {
            gaps.add(new Interval(needs.docking, docked));
          }
        });
    return gaps;
  }
}
