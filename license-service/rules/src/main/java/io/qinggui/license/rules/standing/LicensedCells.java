package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.fact.HeldGrant;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.fact.Provinces;
import io.qinggui.license.rules.fact.Service;
import io.qinggui.license.rules.time.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The services and provinces of a license as scopes, for an interval. A service that the license
 * grants in all provinces is one scope. A ban outlives the license (X1): only the beginning of a
 * grant matters.
 */
record LicensedCells(Scope scope, Interval dates) {

  static List<LicensedCells> of(HeldLicense license, boolean cohortOnly, Interval dates) {
    Map<Service, Map<String, LocalDate>> since = new EnumMap<>(Service.class);
    for (HeldGrant grant : license.grants()) {
      if (cohortOnly && !CommitmentReview.COHORT_SERVICES.contains(grant.service())) {
        continue;
      }
      LocalDate from = later(dates.from(), grant.dates().from());
      for (String province : grant.provinces()) {
        since
            .computeIfAbsent(grant.service(), any -> new TreeMap<>())
            .merge(province, from, LicensedCells::earlier);
      }
    }
    List<LicensedCells> cells = new ArrayList<>();
    since.forEach((service, provinces) -> add(cells, service, provinces, dates.until()));
    return cells;
  }

  private static void add(
      List<LicensedCells> cells,
      Service service,
      Map<String, LocalDate> provinces,
      LocalDate until) {
    boolean everywhere =
        provinces.keySet().containsAll(Provinces.ALL)
            && new HashSet<>(provinces.values()).size() == 1;
    if (everywhere) {
      add(cells, Scope.of(service), provinces.values().iterator().next(), until);
    } else {
      provinces.forEach((province, from) -> add(cells, Scope.of(service, province), from, until));
    }
  }

  private static void add(List<LicensedCells> cells, Scope scope, LocalDate from, LocalDate until) {
    if (from.isBefore(until)) {
      cells.add(new LicensedCells(scope, new Interval(from, until)));
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
