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
    if (isOfPlaces(effect)) {
      addPlaces(reason.scope(), spots);
    } else {
      spots.add(of(reason));
    }
  }

  private static boolean isOfPlaces(Effect effect) {
    return switch (effect) {
      case BARRED, NO_NEW_CUSTOMERS, GRACE -> true;
      case NO_RENEWAL, CHECK_UNQUALIFIED, CREDIT_CAUTION -> false;
    };
  }

  private static Spot of(Reason reason) {
    Scope scope = reason.scope();
    return new Spot(scope.license(), scope.service(), scope.province(), reason.year());
  }

  /** Whether an effect has a hold on it by one of these reasons. */
  boolean isUnder(Effect effect, List<Reason> reasons) {
    for (Reason reason : reasons) {
      if (reason.has(effect) && (isOfPlaces(effect) ? isCovered(reason) : equals(of(reason)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isCovered(Reason reason) {
    return service != null && province != null && reason.scope().covers(service, province);
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
