package io.qinggui.gateway.pages.listing;

import io.qinggui.gateway.pages.Table;
import io.qinggui.gateway.pages.Table.Cell;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A thing of the interface: its plain facts, and a table for each list of things that belong to it.
 */
public record Details(List<Detail> facts, List<Part> parts) {

  /** What only programs need. */
  static final Set<String> HIDDEN =
      Set.of("validAt", "knownAt", "because", "decisionId", "populationDigest", "missingSystems");

  /** Copies the lists. */
  public Details {
    facts = List.copyOf(facts);
    parts = List.copyOf(parts);
  }

  /**
   * A fact.
   *
   * @param label what it is called
   * @param cells what it is; several of a list of things that have pages
   */
  public record Detail(String label, List<Cell> cells) {

    /** Copies the list. */
    public Detail {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Things that belong to it.
   *
   * @param label what they are called
   */
  public record Part(String label, Table table) {}

  /**
   * Of an answer of the interface; what is empty is left out.
   *
   * @param without fields that the page shows elsewhere
   */
  public static Details of(Values values, JsonNode thing, Set<String> without) {
    List<Detail> facts = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : thing.properties()) {
      String name = field.getKey();
      JsonNode value = field.getValue();
      if (HIDDEN.contains(name) || without.contains(name) || isEmpty(value)) {
        continue;
      }
      if (value.isArray() && value.get(0).isObject()) {
        parts.add(new Part(values.label(name), table(values, value)));
      } else {
        facts.add(new Detail(values.label(name), values.cells(name, value)));
      }
    }
    return new Details(facts, parts);
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isNull() || value.isMissingNode() || (value.isContainer() && value.isEmpty());
  }

  /** Objects as rows; a field that none of them has is no column. */
  public static Table table(Values values, JsonNode objects) {
    Set<String> columns = new LinkedHashSet<>();
    objects.forEach(
        it ->
            it.forEachEntry(
                (name, value) -> {
                  if (!HIDDEN.contains(name) && !isEmpty(value)) {
                    columns.add(name);
                  }
                }));
    return new Table(
        columns.stream().map(values::label).toList(),
        objects
            .valueStream()
            .map(row -> columns.stream().map(it -> values.cell(it, row.path(it))).toList())
            .toList(),
        "");
  }
}
