package io.qinggui.gateway.pages.desk;

import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.desk.Box.Count;
import io.qinggui.gateway.pages.desk.Box.Link;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Counts lists of the interface: all of it where it tells totals, else up to a bound, and then says
 * when there are more.
 *
 * @param items the first of them
 * @param isMore whether there are more
 * @param total how many there are, empty where the interface does not tell
 */
record Counting(List<JsonNode> items, boolean isMore, OptionalLong total) {

  private static final int AT_MOST = 200;

  Counting {
    items = List.copyOf(items);
  }

  /** Begins to count. */
  static Supplier<Counting> begin(Visit visit, String path, Map<String, String> query) {
    return begin(visit, path, query, AT_MOST);
  }

  /** Begins to count up to another bound. */
  static Supplier<Counting> begin(Visit visit, String path, Map<String, String> query, int atMost) {
    Map<String, String> bounded = new LinkedHashMap<>(query);
    bounded.put("limit", String.valueOf(atMost));
    return visit.begin(() -> of(visit.read(path, bounded)));
  }

  /** Begins to ask for a total. */
  static Supplier<Counting> total(Visit visit, String path, Map<String, String> query) {
    Map<String, String> counted = new LinkedHashMap<>(query);
    counted.put("total", "true");
    return begin(visit, path, counted, 1);
  }

  static Counting of(JsonNode page) {
    JsonNode total = page.path("total");
    return new Counting(
        page.path("items").valueStream().toList(),
        !page.path("next").asString("").isEmpty(),
        total.isNumber() ? OptionalLong.of(total.longValue()) : OptionalLong.empty());
  }

  /** The number, with a plus when there are more. */
  String number() {
    if (total.isPresent()) {
      return String.valueOf(total.getAsLong());
    }
    return isMore ? items.size() + "+" : String.valueOf(items.size());
  }

  /** As a line of a box. */
  Count count(String text, Link list) {
    return new Count(text, number(), list, false);
  }

  /** As a line of a box that should say none. */
  Count urgent(String text, Link list) {
    return new Count(text, number(), list, !items.isEmpty());
  }
}
