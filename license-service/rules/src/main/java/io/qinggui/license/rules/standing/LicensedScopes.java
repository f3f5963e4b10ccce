package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.fact.HeldGrant;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.fact.Provinces;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The services and provinces of a license as scopes. A service that the license grants in all
 * provinces since the same day is one scope.
 */
final class LicensedScopes {

  private LicensedScopes() {}

  /**
   * A service, everywhere or in a province.
   *
   * @param since first day on which the license grants it
   */
  record Granted(Scope scope, LocalDate since) {}

  static List<Granted> of(HeldLicense license, boolean cohortOnly) {
    Map<Service, Map<String, LocalDate>> granted = new EnumMap<>(Service.class);
    for (HeldGrant grant : license.grants()) {
      if (!cohortOnly || CommitmentReview.COHORT_SERVICES.contains(grant.service())) {
        Map<String, LocalDate> since =
            granted.computeIfAbsent(grant.service(), any -> new TreeMap<>());
        grant
            .provinces()
            .forEach(it -> since.merge(it, grant.grantedOn(), LicensedScopes::earlier));
      }
    }
    return granted.entrySet().stream().flatMap(it -> of(it.getKey(), it.getValue())).toList();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static Stream<Granted> of(Service service, Map<String, LocalDate> since) {
    boolean everywhere = since.keySet().containsAll(Provinces.ALL);
    return everywhere && new HashSet<>(since.values()).size() == 1
        ? Stream.of(new Granted(Scope.of(service), since.values().iterator().next()))
        : since.entrySet().stream()
            .map(it -> new Granted(Scope.of(service, it.getKey()), it.getValue()));
  }
}
