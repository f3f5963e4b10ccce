package io.qinggui.gateway.pages.license;

import io.qinggui.gateway.pages.Clocks;
import io.qinggui.gateway.pages.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * What a license comes to on a day. The interface has it as a filter of its list: the state is the
 * one whose list the license is in. The list knows the present records only.
 */
final class LicenseStatuses {

  private static final String IN_FORCE = "IN_FORCE";
  private static final List<String> OTHERS =
      List.of("NOT_YET", "SUSPENDED", "EXPIRED", "CANCELLED", "REVOKED", "ANNULLED");
  private static final String NUMBER = "licenseNumber";
  private static final String HOLDER = "operatorId";

  private LicenseStatuses() {}

  /** Its state by the present records; empty when earlier ones are asked for. */
  static Optional<String> of(Visit visit, Clocks clocks, JsonNode license) {
    if (clocks.knownAt().isPresent()) {
      return Optional.empty();
    }
    if (isIn(visit, clocks, license, IN_FORCE)) {
      return Optional.of(IN_FORCE);
    }
    List<Supplier<Optional<String>>> answers =
        OTHERS.stream()
            .map(
                status ->
                    visit.begin(
                        () -> Optional.of(status).filter(it -> isIn(visit, clocks, license, it))))
            .toList();
    return answers.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
  }

  private static boolean isIn(Visit visit, Clocks clocks, JsonNode license, String status) {
    String number = license.path(NUMBER).asString("");
    Map<String, String> query = new HashMap<>();
    query.put(NUMBER, number);
    query.put(HOLDER, license.path(HOLDER).asString(""));
    query.put("status", status);
    query.put("validAt", clocks.validAt());
    return visit
        .read("/licenses", query)
        .path("items")
        .valueStream()
        .anyMatch(it -> number.equals(it.path(NUMBER).asString("")));
  }
}
