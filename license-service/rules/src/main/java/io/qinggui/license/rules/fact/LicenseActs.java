package io.qinggui.license.rules.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What happened to one license since it was issued. */
final class LicenseActs {

  static final LicenseActs NONE = new LicenseActs();

  final List<Fact.Ending> endings = new ArrayList<>();
  final List<Fact.Suspension> suspensions = new ArrayList<>();
  final List<Fact.Renewal> renewals = new ArrayList<>();
  final List<Fact.Expansion> expansions = new ArrayList<>();
  final List<Fact.HolderChange> holderChanges = new ArrayList<>();

  private LicenseActs() {}

  /** The acts on each license, by its number, in the order in which they were recorded. */
  static Map<String, LicenseActs> byLicense(List<Fact> facts) {
    Map<String, LicenseActs> acts = new HashMap<>();
    for (Fact fact : facts) {
      switch (fact) {
        case Fact.Ending it -> of(it.license(), acts).end(it);
        case Fact.Suspension it -> of(it.license(), acts).suspensions.add(it);
        case Fact.Renewal it -> of(it.license(), acts).renewals.add(it);
        case Fact.Expansion it -> of(it.license(), acts).expansions.add(it);
        case Fact.HolderChange it -> of(it.license(), acts).holderChanges.add(it);
        case Fact other -> {}
      }
    }
    return acts;
  }

  private static LicenseActs of(String license, Map<String, LicenseActs> acts) {
    return acts.computeIfAbsent(license, any -> new LicenseActs());
  }

  /** Of acts of the same kind the one recorded last counts. */
  private void end(Fact.Ending ending) {
    endings.removeIf(it -> it.getClass() == ending.getClass());
    endings.add(ending);
  }
}
