package io.qinggui.gateway.pages.rulebook;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * How many operators an amendment would concern, and in what way.
 *
 * @param numbers as the interface has them; missing before the end
 */
public record Impact(JsonNode numbers) {

  private static final List<String> WAYS =
      List.of(
          "newlyBarred",
          "noLongerBarred",
          "newlyWithoutCustomers",
          "noLongerWithoutCustomers",
          "newlyWithoutRenewal",
          "noLongerWithoutRenewal",
          "newlyUnqualified",
          "noLongerUnqualified",
          "newlyCautioned",
          "noLongerCautioned",
          "newlyInGrace",
          "noLongerInGrace");

  /** Whether the numbers are known. */
  public boolean isKnown() {
    return numbers.isObject();
  }

  /** The ways in which anybody at all would be concerned. */
  public List<String> ways() {
    return WAYS.stream().filter(this::concernsAnybody).toList();
  }

  private boolean concernsAnybody(String way) {
    return Stream.concat(Stream.of(numbers), numbers.path("dates").valueStream())
        .anyMatch(it -> it.path(way).asInt(0) > 0);
  }

  /** The numbers of each province. */
  public List<JsonNode> provinces() {
    return numbers.path("byProvince").valueStream().toList();
  }

  /** The numbers of each date. */
  public List<JsonNode> dates() {
    return numbers.path("dates").valueStream().toList();
  }
}
