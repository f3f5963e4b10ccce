package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.fact.Provinces;
import io.qinggui.platform.reference.Service;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a reason is about. What is {@code null} is not narrowed: no province means every province. A
 * reason concerns a service in a province exactly when neither its service nor its province is
 * another one.
 *
 * @param license the license that it comes from, if it comes from one
 */
public record Scope(@Nullable String license, @Nullable Service service, @Nullable String province)
    implements Comparable<Scope> {

  private static final Scope EVERYWHERE = new Scope(null, null, null);

  /** A standing has about a hundred of them. */
  private static final Map<Service, Map<String, Scope>> PLACES = places();

  /** The whole operator: every service in every province. */
  public static Scope everywhere() {
    return EVERYWHERE;
  }

  /** The service in every province. */
  public static Scope of(Service service) {
    return new Scope(null, service, null);
  }

  public static Scope of(Service service, String province) {
    Scope known = PLACES.getOrDefault(service, Map.of()).get(province);
    return known == null ? place(service, province) : known;
  }

  private static Scope place(Service service, String province) {
    return new Scope(null, service, province);
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
    return new Scope(number, null, null);
  }

  /** The same, said of one license. */
  public Scope underLicense(String number) {
    return new Scope(number, service, province);
  }

  public boolean covers(Service aService, String aProvince) {
    return (service == null || service == aService)
        && (province == null || province.equals(aProvince));
  }

  /** Whether it is not about another license. */
  public boolean concernsLicense(String number) {
    return license == null || license.equals(number);
  }

  @Override
  public int compareTo(Scope other) {
    int order = Integer.compare(rank(), other.rank());
    order = order != 0 ? order : text(province).compareTo(text(other.province));
    return order != 0 ? order : text(license).compareTo(text(other.license));
  }

  private int rank() {
    return service == null ? -1 : service.ordinal();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
