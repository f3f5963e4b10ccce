package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.fact.Provinces;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A ban on every service of the operator. Each issuer lifts it for its own license; what no license
 * reaches is free with the first resumption. A license reaches what it grants, and an IDC license
 * also IRCS and CDN in its provinces where no license grants them (G1).
 */
final class OperatorWideBan {

  private final Ban ban;
  private final Map<HeldLicense, LocalDate> liftedFor = new LinkedHashMap<>();
  private final LocalDate first;

  private OperatorWideBan(Ban ban, OperatorFacts facts) {
    this.ban = ban;
    facts.licenses().stream()
        .filter(it -> it.lost().isAfter(ban.from()))
        .forEach(
            it -> liftedFor.put(it, Lifting.lifted(ban, it.number(), facts).orElse(LocalDate.MAX)));
    first = liftedFor.values().stream().min(LocalDate::compareTo).orElse(LocalDate.MAX);
    liftedFor.keySet().removeIf(it -> !it.acquired().isBefore(first));
  }

  static List<Reason> reasons(Ban ban, OperatorFacts facts) {
    OperatorWideBan wide = new OperatorWideBan(ban, facts);
    return wide.liftedAtOnce()
        ? List.of(wide.reason(Scope.everywhere(), wide.first))
        : wide.byService();
  }

  private boolean liftedAtOnce() {
    return liftedFor.values().stream().allMatch(first::equals);
  }

  private List<Reason> byService() {
    Map<Service, Map<String, LocalDate>> until = new EnumMap<>(Service.class);
    Arrays.stream(Service.values()).forEach(it -> until.put(it, byProvince(it)));
    List<Reason> reasons = new ArrayList<>();
    until.forEach((service, provinces) -> add(reasons, service, provinces));
    return reasons;
  }

  private Map<String, LocalDate> byProvince(Service service) {
    Map<String, LocalDate> until = new LinkedHashMap<>();
    Provinces.ALL.forEach(it -> until.put(it, until(service, it)));
    return until;
  }

  private LocalDate until(Service service, String province) {
    return liftedFor(grants(service, province))
        .or(() -> underGrace(service, province))
        .orElse(first);
  }

  private Optional<LocalDate> underGrace(Service service, String province) {
    return CommitmentReview.CATALOGUE_SERVICES.contains(service)
        ? liftedFor(grants(Service.IDC, province))
        : Optional.empty();
  }

  private Optional<LocalDate> liftedFor(Predicate<HeldLicense> licenses) {
    return liftedFor.entrySet().stream()
        .filter(it -> licenses.test(it.getKey()))
        .map(Map.Entry::getValue)
        .min(LocalDate::compareTo);
  }

  private static Predicate<HeldLicense> grants(Service service, String province) {
    return license -> license.grants().stream().anyMatch(it -> it.covers(service, province));
  }

  private void add(List<Reason> reasons, Service service, Map<String, LocalDate> provinces) {
    Collection<LocalDate> dates = new HashSet<>(provinces.values());
    if (dates.size() == 1) {
      reasons.add(reason(Scope.of(service), dates.iterator().next()));
    } else {
      provinces.forEach((it, until) -> reasons.add(reason(Scope.of(service, it), until)));
    }
  }

  private Reason reason(Scope scope, LocalDate until) {
    return ban.during(scope, new Interval(ban.from(), until));
  }
}
