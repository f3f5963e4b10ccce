package io.qinggui.gateway.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The items of a list as rows of cells. What is within an item has a column named by its path, with
 * dots; several values stand in one cell, with a semicolon between them.
 */
final class Rows {

  private static final String SEVERAL = "；";
  private static final String TOGETHER = " ";

  private final Set<String> columns = new LinkedHashSet<>();
  private final List<Map<String, JsonNode>> rows = new ArrayList<>();

  void add(JsonNode item) {
    Map<String, JsonNode> row = new LinkedHashMap<>();
    flatten("", item, row);
    columns.addAll(row.keySet());
    rows.add(row);
  }

  private static void flatten(String path, JsonNode node, Map<String, JsonNode> row) {
    if (!node.isObject()) {
      row.put(path, node);
      return;
    }
    node.properties()
        .forEach(
            it ->
                flatten(
                    path.isEmpty() ? it.getKey() : path + "." + it.getKey(), it.getValue(), row));
  }

  int size() {
    return rows.size();
  }

  /** The paths, in the order in which they were met. */
  List<String> columns() {
    return List.copyOf(columns);
  }

  List<Map<String, JsonNode>> rows() {
    return rows;
  }

  /** What stands in a cell, empty for nothing. */
  static String text(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "是" : "否";
    }
    return value.isContainer()
        ? value
            .valueStream()
            .map(Rows::text)
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining(value.isArray() ? SEVERAL : TOGETHER))
        : value.asString();
  }
}
