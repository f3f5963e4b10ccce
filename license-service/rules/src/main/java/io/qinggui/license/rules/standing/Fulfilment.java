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

  /** A system that must be passed in a province from a day on. */
  private record Need(RequiredSystem system, String province) {}

  private final Evaluations evaluations;
  private final Map<String, LocalDate> dockedOn = new HashMap<>();
  private final Map<Need, LocalDate> needs = new HashMap<>();
  private final Map<String, LocalDate> coveredFrom = new HashMap<>();

  Fulfilment(HeldLicense license, OperatorFacts facts, RuleValues values) {
    evaluations = Evaluations.of(facts.evaluations(license.number()));
    for (Fact.Docking docking : facts.dockings(license.number())) {
      docking.provinces().forEach(it -> earliest(dockedOn, it, docking.completedOn()));
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
      earliest(coveredFrom, province, since);
      systems.forEach(it -> earliest(needs, new Need(it, province), since));
    }
  }

  private static <K> void earliest(Map<K, LocalDate> dates, K key, LocalDate date) {
    dates.merge(key, date, (one, other) -> one.isBefore(other) ? one : other);
  }

  /** The dates on which everything is passed and docked. */
  Intervals fulfilled() {
    Intervals dates = docked();
    for (Map.Entry<Need, LocalDate> need : needs.entrySet()) {
      Intervals passed = evaluations.passed(need.getKey().system(), need.getKey().province());
      dates = dates.and(passed.or(before(need.getValue())));
    }
    return dates;
  }

  /** The dates on which the ISMS is passed and docked. */
  Intervals ismsReady() {
    Intervals dates = docked();
    for (Map.Entry<String, LocalDate> covered : coveredFrom.entrySet()) {
      Intervals passed = evaluations.passed(RequiredSystem.ISMS, covered.getKey());
      dates = dates.and(passed.or(before(covered.getValue())));
    }
    return dates;
  }

  /** Failed evaluations that stand against it on the date. */
  List<String> failuresOn(LocalDate date) {
    List<String> failed = new ArrayList<>();
    needs.forEach(
        (need, since) -> failed.addAll(evaluations.failedOn(need.system(), need.province(), date)));
    return failed;
  }

  private Intervals docked() {
    Intervals dates = Intervals.always();
    for (Map.Entry<String, LocalDate> covered : coveredFrom.entrySet()) {
      LocalDate docked = dockedOn.getOrDefault(covered.getKey(), LocalDate.MAX);
      Intervals after = Intervals.between(docked, LocalDate.MAX);
      dates = dates.and(after.or(before(covered.getValue())));
    }
    return dates;
  }

  private static Intervals before(LocalDate date) {
    return Intervals.of(Interval.before(date));
  }
}
