package io.qinggui.gateway.pages.report;

import io.qinggui.gateway.pages.Table;
import io.qinggui.gateway.pages.Table.Cell;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.listing.Links;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The figures of one ledger, beside those of the quarter before and what was known at another
 * moment.
 *
 * @param ledger whose they are
 */
public record Section(String ledger, Table table) {

  private static final List<String> HEADS =
      List.of("report.figure", "report.value", "report.last", "report.sinceLast");
  private static final List<String> COMPARED = List.of("report.before", "report.sinceThen");

  /** By ledger, in the order of the report. */
  static List<Section> of(Visit visit, Asked asked, JsonNode report, JsonNode last) {
    Map<String, Long> before = new HashMap<>();
    last.path("figures")
        .forEach(it -> before.put(it.path("name").asString(""), it.path("value").asLong(0)));
    Map<String, List<List<Cell>>> rows = new LinkedHashMap<>();
    for (JsonNode figure : report.path("figures").values()) {
      String name = figure.path("name").asString("");
      String ledger = name.substring(0, Math.max(0, name.indexOf('.')));
      rows.computeIfAbsent(ledger, it -> new ArrayList<>())
          .add(row(visit, asked, report, figure, before.getOrDefault(name, 0L)));
    }
    boolean compared = asked.comparedTo().isPresent();
    List<String> heads =
        Stream.concat(HEADS.stream(), compared ? COMPARED.stream() : Stream.of())
            .map(visit.texts()::text)
            .toList();
    return rows.entrySet().stream()
        .map(it -> new Section(it.getKey(), new Table(heads, it.getValue(), "")))
        .toList();
  }

  private static List<Cell> row(
      Visit visit, Asked asked, JsonNode report, JsonNode figure, long last) {
    long value = figure.path("value").asLong(0);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(ReportPages.definition(visit, figure)));
    cells.add(value == 0 ? Cell.of("0") : counted(visit, asked, report, figure, value));
    cells.add(Cell.of(Long.toString(last)));
    cells.add(difference(value - last));
    if (figure.path("before").isNumber()) {
      cells.add(Cell.of(figure.path("before").asString("")));
      cells.add(difference(figure.path("difference").asLong(0)));
    }
    return cells;
  }

  private static Cell counted(
      Visit visit, Asked asked, JsonNode report, JsonNode figure, long value) {
    Map<String, String> parameters = new LinkedHashMap<>(asked.quarter().parameters());
    parameters.put("province", asked.province());
    parameters.put("knownAt", report.path("knownAt").asString(""));
    String name = figure.path("name").asString("");
    return Cell.link(
        Long.toString(value), new Links(visit).to("/reports/figures/{name}", parameters, name));
  }

  private static Cell difference(long by) {
    return Cell.of(by > 0 ? "+" + by : Long.toString(by));
  }
}
