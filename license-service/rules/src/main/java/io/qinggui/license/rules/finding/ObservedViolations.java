package io.qinggui.license.rules.finding;

import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.FindingKind;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The violations that an operator was seen in (二(一)1): it ran a service in a province on a day on
 * which S1, S2, S3 or G1 bars it there. What one survey or spot check saw again and again, on days
 * between which it was barred all the time for the same reason, is one violation, from the first of
 * these days to the last. What the next one sees is another one: that it was found did not end it.
 */
public final class ObservedViolations {

  private ObservedViolations() {}

  /** What is one violation: the reason bars on all days between. */
  private record Key(FindingKind kind, Service service, String province, Interval barred) {}

  /**
   * All of them that a survey or spot check saw, over all legal dates, in {@link Violation#ORDER}.
   *
   * @param observedBy its id
   */
  public static List<Violation> of(Standing standing, String observedBy) {
    Map<Key, List<Fact.Observation>> seen = new LinkedHashMap<>();
    Map<Key, Reason> reasons = new LinkedHashMap<>();
    for (Fact.Observation it : standing.facts().seenRunning(observedBy)) {
      for (Reason reason : standing.concerning(it.service(), it.province(), Effect.BARRED)) {
        if (reason.interval().contains(it.observedOn())) {
          Key key = new Key(kindOf(reason), it.service(), it.province(), reason.interval());
          seen.computeIfAbsent(key, any -> new ArrayList<>()).add(it);
          reasons.putIfAbsent(key, reason);
        }
      }
    }
    List<Violation> all = new ArrayList<>();
    reasons.forEach(
        (key, reason) ->
            all.add(violation(standing, key, seen.getOrDefault(key, List.of()), reason)));
    all.sort(Violation.ORDER.thenComparing(Violation::province));
    return all;
  }

  /**
   * G1 governs what an old license does not grant: without the license that was promised it is
   * beyond the scope.
   */
  private static FindingKind kindOf(Reason reason) {
    return switch (reason.rule().id()) {
      case "S1" -> FindingKind.UNLICENSED;
      case "S2" -> FindingKind.OUT_OF_REGION;
      default -> FindingKind.OUT_OF_SCOPE;
    };
  }

  private static Violation violation(
      Standing standing, Key key, List<Fact.Observation> observed, Reason reason) {
    LocalDate first =
        observed.stream().map(Fact.Observation::observedOn).min(LocalDate::compareTo).orElseThrow();
    LocalDate last =
        observed.stream().map(Fact.Observation::observedOn).max(LocalDate::compareTo).orElseThrow();
    Set<String> because = new LinkedHashSet<>();
    observed.forEach(it -> because.add(it.ref().eventId()));
    because.addAll(reason.because());
    return new Violation(
        key.kind(),
        standing.facts().operatorId(),
        null,
        key.service(),
        key.province(),
        new Interval(first, Interval.dayAfter(last)),
        List.copyOf(because));
  }
}
