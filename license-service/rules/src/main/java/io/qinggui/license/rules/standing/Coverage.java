package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.fact.HeldGrant;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** When any license of an operator is in force, grants a service, and covers a province with it. */
final class Coverage {

  private final Collection<HeldLicense> licenses;
  private final Intervals licensed;
  private final Map<Service, Intervals> granted = new EnumMap<>(Service.class);
  private final Map<Service, Map<String, Intervals>> covered = new EnumMap<>(Service.class);

  Coverage(OperatorFacts facts) {
    licenses = facts.licenses();
    licensed =
        Intervals.union(
            licenses.stream().flatMap(it -> it.inForce().stretches().stream()).toList());
    Map<Service, Map<String, List<Interval>>> dates = new EnumMap<>(Service.class);
    for (HeldLicense license : licenses) {
      for (HeldGrant grant : license.grants()) {
        Map<String, List<Interval>> byProvince =
            dates.computeIfAbsent(grant.service(), any -> new HashMap<>());
        for (String province : grant.provinces()) {
          byProvince.computeIfAbsent(province, any -> new ArrayList<>(2)).add(grant.dates());
        }
      }
    }
    dates.forEach(
        (service, byProvince) -> {
          granted.put(service, dates(it -> it.service() == service));
          covered.put(service, unions(byProvince));
        });
  }

  /** The dates on which some grant is in force that satisfies the condition. */
  Intervals dates(Predicate<HeldGrant> condition) {
    return Intervals.union(
        licenses.stream()
            .flatMap(it -> it.grants().stream())
            .filter(condition)
            .map(HeldGrant::dates)
            .toList());
  }

  private static Map<String, Intervals> unions(Map<String, List<Interval>> dates) {
    Map<String, Intervals> unions = HashMap.newHashMap(dates.size());
    dates.forEach((province, intervals) -> unions.put(province, Intervals.union(intervals)));
    return unions;
  }

  /** Some license is in force. */
  Intervals licensed() {
    return licensed;
  }

  /** Some license grants the service, wherever. */
  Intervals granted(Service service) {
    return granted.getOrDefault(service, Intervals.none());
  }

  /** Some license grants the service in the province. */
  Intervals covered(Service service, String province) {
    return covered.getOrDefault(service, Map.of()).getOrDefault(province, Intervals.none());
  }

  /** The first day on which a license ever granted the service. */
  Optional<LocalDate> firstGrant(Service service) {
    return granted(service).stretches().stream().findFirst().map(Interval::from);
  }

  /** The events of the licenses in force at some time of the interval. */
  List<String> licensesDuring(Interval interval) {
    return licenses.stream()
        .filter(it -> !it.inForce().and(interval).isEmpty())
        .map(HeldLicense::eventId)
        .toList();
  }

  /** The events that granted the service for some time of the interval. */
  List<String> grantsDuring(Service service, Interval interval) {
    return licenses.stream()
        .flatMap(it -> it.grants().stream())
        .filter(it -> it.service() == service && it.dates().overlaps(interval))
        .map(HeldGrant::eventId)
        .toList();
  }

  /** The events for which licenses are not in force from that day on. */
  List<String> stoppedOn(LocalDate date) {
    return licenses.stream()
        .filter(it -> it.inForce().stretches().stream().anyMatch(s -> s.until().equals(date)))
        .flatMap(it -> it.stoppedBy(date).stream())
        .toList();
  }
}
