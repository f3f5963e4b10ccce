package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.fact.HeldGrant;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.fact.Provinces;
import io.qinggui.platform.reference.Service;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The services and provinces of a license as scopes. A service that the license grants in all
 * provinces is one scope.
 */
final class LicensedScopes {

  private LicensedScopes() {}

  static List<Scope> of(HeldLicense license, boolean cohortOnly) {
    Map<Service, Set<String>> granted = new EnumMap<>(Service.class);
    for (HeldGrant grant : license.grants()) {
      if (!cohortOnly || CommitmentReview.COHORT_SERVICES.contains(grant.service())) {
        granted.computeIfAbsent(grant.service(), any -> new TreeSet<>()).addAll(grant.provinces());
      }
    }
    return granted.entrySet().stream().flatMap(it -> of(it.getKey(), it.getValue())).toList();
  }

  private static Stream<Scope> of(Service service, Set<String> provinces) {
    return provinces.containsAll(Provinces.ALL)
        ? Stream.of(Scope.of(service))
        : provinces.stream().map(it -> Scope.of(service, it));
  }
}
