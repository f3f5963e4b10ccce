package io.qinggui.gateway.pages.desk;

import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.desk.Box.Count;
import io.qinggui.gateway.pages.desk.Box.Link;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Counts lists of the interface, which tells no totals: up to a bound, and says when there are
 * more.
 *
 * @param items the first of them
 * @param isMore whether there are more
 */
record Counting(List<JsonNode> items, boolean isMore) {

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

  static Counting of(JsonNode page) {
    return new Counting(
        page.path("items").valueStream().toList(), !page.path("next").asString("").isEmpty());
  }

  /** The number, with a plus when there are more. */
  String number() {
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
