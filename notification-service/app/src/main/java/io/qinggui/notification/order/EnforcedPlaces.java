package io.qinggui.notification.order;

import io.qinggui.notification.language.EnforcedEffect;
import io.qinggui.notification.language.OrderEffect;
import io.qinggui.platform.reference.Province;
import io.qinggui.platform.reference.Service;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be enforced, place by place: the strongest effect of each service in each province.
 * Two lists of effects ask the same of carriers exactly when this is equal, however many reasons
 * there are for it.
 */
record EnforcedPlaces(Map<Place, OrderEffect> strongest) {

  /**
   * A service in a province.
   *
   * @param license the license under which it is run; {@code null} for whichever
   */
  record Place(String service, String province, @Nullable String license) {

    private Place underWhichever() {
      return new Place(service, province, null);
    }

    private boolean isIn(EnforcedEffect effect) {
      return (effect.service() == null || effect.service().equals(service))
          && (effect.province() == null || effect.province().equals(province))
          && (effect.licenseNumber() == null || effect.licenseNumber().equals(license));
    }
  }

  private static final Set<String> SERVICES =
      Stream.of(Service.values()).map(Service::name).collect(Collectors.toUnmodifiableSet());

  /** Copies the map. */
  EnforcedPlaces {
    strongest = Map.copyOf(strongest);
  }

  static EnforcedPlaces of(List<EnforcedEffect> effects) {
    Map<Place, OrderEffect> all = new HashMap<>();
    for (EnforcedEffect effect : effects) {
      OrderEffect strength = OrderEffect.valueOf(effect.effect());
      for (String service : named(effect.service(), SERVICES)) {
        for (String province : named(effect.province(), Province.codes())) {
          Place place = new Place(service, province, effect.licenseNumber());
          all.merge(place, strength, EnforcedPlaces::stronger);
        }
      }
    }
    // what holds under whichever license holds under each
    Map<Place, OrderEffect> least = new HashMap<>(all);
    least.keySet().removeIf(each -> isCovered(each, all));
    return new EnforcedPlaces(least);
  }

  boolean isEmpty() {
    return strongest.isEmpty();
  }

  /** Whether something that was to be enforced before is not, or not as strictly. */
  boolean isLaxerThan(EnforcedPlaces before) {
    return before.strongest.entrySet().stream()
        .anyMatch(each -> !holds(each.getKey(), each.getValue()));
  }

  /** Where more is to be enforced than before. */
  Set<Place> stricterThan(EnforcedPlaces before) {
    return strongest.entrySet().stream()
        .filter(each -> !before.holds(each.getKey(), each.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Those effects that make a place what it is. */
  List<EnforcedEffect> behind(Place place, List<EnforcedEffect> effects) {
    String strength = Objects.requireNonNull(strongest.get(place)).name();
    return effects.stream()
        .filter(each -> each.effect().equals(strength) && place.isIn(each))
        .toList();
  }

  private boolean holds(Place place, OrderEffect effect) {
    return Stream.of(place, place.underWhichever())
        .map(strongest::get)
        .filter(Objects::nonNull)
        .anyMatch(each -> each.compareTo(effect) <= 0);
  }

  private static boolean isCovered(Place place, Map<Place, OrderEffect> all) {
    OrderEffect whichever = all.get(place.underWhichever());
    return place.license() != null
        && whichever != null
        && whichever.compareTo(Objects.requireNonNull(all.get(place))) <= 0;
  }

  private static OrderEffect stronger(OrderEffect one, OrderEffect other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Collection<String> named(@Nullable String one, Set<String> all) {
    return one == null ? all : List.of(one);
  }
}
