package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.fact.Provinces;
import io.qinggui.license.rules.fact.Service;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a reason is about. What is absent is not narrowed: no province means every province. A
 * reason concerns a service in a province exactly when neither its service nor its province is
 * another one.
 *
 * @param license the license that it comes from, if it comes from one
 */
public record Scope(Optional<String> license, Optional<Service> service, Optional<String> province)
    implements Comparable<Scope> {

  private static final Scope EVERYWHERE =
      new Scope(Optional.empty(), Optional.empty(), Optional.empty());

  /** A standing has about a hundred of them. */
  private static final Map<Service, Map<String, Scope>> PLACES = places();

  /** The whole operator: every service in every province. */
  public static Scope everywhere() {
    return EVERYWHERE;
  }

  /** The service in every province. */
  public static Scope of(Service service) {
    return new Scope(Optional.empty(), Optional.of(service), Optional.empty());
  }

  public static Scope of(Service service, String province) {
    Scope known = PLACES.getOrDefault(service, Map.of()).get(province);
    return known == null ? place(service, province) : known;
  }

  private static Scope place(Service service, String province) {
    return new Scope(Optional.empty(), Optional.of(service), Optional.of(province));
  }

  private static Map<Service, Map<String, Scope>> places() {
    Map<Service, Map<String, Scope>> places = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      places.put(
          service,
          Provinces.ALL.stream()
              .collect(Collectors.toUnmodifiableMap(it -> it, it -> place(service, it))));
    }
    return places;
  }

  /** A license as such. */
  public static Scope license(String number) {
    return new Scope(Optional.of(number), Optional.empty(), Optional.empty());
  }

  /** The same, said of one license. */
  public Scope underLicense(String number) {
    return new Scope(Optional.of(number), service, province);
  }

  public boolean covers(Service aService, String aProvince) {
    return (service.isEmpty() || service.get() == aService)
        && (province.isEmpty() || province.get().equals(aProvince));
  }

  @Override
  public int compareTo(Scope other) {
    int order = Integer.compare(rank(), other.rank());
    order = order != 0 ? order : province.orElse("").compareTo(other.province.orElse(""));
    return order != 0 ? order : license.orElse("").compareTo(other.license.orElse(""));
  }

  private int rank() {
    return service.isPresent() ? service.get().ordinal() : -1;
  }
}
