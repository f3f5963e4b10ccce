package io.qinggui.license.rules.impact;

import io.qinggui.license.rules.fact.Provinces;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Scope;
import io.qinggui.platform.reference.Service;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The smallest thing that an effect has or does not have a hold on. For what may be operated it is
 * a service in a province, whichever license or rule is behind it; for the rest it is what the
 * reason is about.
 */
record Spot(
    @Nullable String license,
    @Nullable Service service,
    @Nullable String province,
    @Nullable Integer year) {

  private static final List<Service> SERVICES = List.of(Service.values());

  /** All that an effect has a hold on by these reasons. */
  static Set<Spot> under(Effect effect, List<Reason> reasons) {
    Set<Spot> spots = new HashSet<>();
    for (Reason reason : reasons) {
      if (reason.has(effect)) {
        add(effect, reason, spots);
      }
    }
    return spots;
  }

  private static void add(Effect effect, Reason reason, Set<Spot> spots) {
    switch (effect) {
      case BARRED, NO_NEW_CUSTOMERS, GRACE -> addPlaces(reason.scope(), spots);
      case NO_RENEWAL, CHECK_UNQUALIFIED, CREDIT_CAUTION -> {
        Scope scope = reason.scope();
        spots.add(new Spot(scope.license(), scope.service(), scope.province(), reason.year()));
      }
    }
  }

  private static void addPlaces(Scope scope, Set<Spot> spots) {
    Service only = scope.service();
    String where = scope.province();
    for (Service service : only == null ? SERVICES : List.of(only)) {
      for (String province : where == null ? Provinces.ALL : List.of(where)) {
        spots.add(new Spot(null, service, province, null));
      }
    }
  }
}
