package io.qinggui.gateway.pages.report;

import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Download;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.Table;
import io.qinggui.gateway.pages.Table.Cell;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.listing.Links;
import io.qinggui.gateway.pages.listing.Values;
import io.qinggui.gateway.print.FileTypes;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The things that a figure counts, each with the event that made it count. */
final class CountedPage {

  private static final String OPERATOR = "operatorId";
  private static final List<String> COLUMNS = List.of("date", OPERATOR, "provinces");

  private CountedPage() {}

  static Reply of(Visit visit, Asked asked, String name) {
    Map<String, String> query = new LinkedHashMap<>(asked.quarter().days());
    query.put("province", asked.province());
    query.put("knownAt", asked.knownAt().map(Instant::toString).orElse(""));
    String path = "/figures/{name}/items";
    if ("xlsx".equals(visit.parameter("file"))) {
      byte[] content = visit.file(path, query, FileTypes.XLSX, name).content();
      return new Download(name + ".xlsx", FileTypes.XLSX, content);
    }
    Map<String, String> page = new HashMap<>(query);
    page.put("limit", "20");
    page.put("cursor", visit.parameter("cursor"));
    Supplier<String> definition = visit.begin(() -> definition(visit, query, name));
    JsonNode items = visit.read(path, page, name);
    return new Page(
        "report/counted",
        visit.texts().text("report.counted"),
        Map.of(
            "definition", definition.get(),
            "quarter", asked.quarter(),
            "table", table(visit, items)));
  }

  private static String definition(Visit visit, Map<String, String> query, String name) {
    return visit
        .read("/figures", query)
        .path("figures")
        .valueStream()
        .filter(it -> name.equals(it.path("name").asString("")))
        .map(it -> ReportPages.definition(visit, it))
        .findFirst()
        .orElse("");
  }

  private static Table table(Visit visit, JsonNode items) {
    Values values = Values.naming(visit, "", items);
    return new Table(
        Stream.concat(
                Stream.of(visit.texts().text("report.thing")), COLUMNS.stream().map(values::label))
            .toList(),
        items
            .path("items")
            .valueStream()
            .map(
                it ->
                    Stream.concat(
                            Stream.of(thing(visit, it)),
                            COLUMNS.stream().map(each -> values.cell(each, it.path(each))))
                        .toList())
            .toList(),
        items.path("next").asString(""));
  }

  /** What is behind the sign names the event; whose history it is in, the item says. */
  private static Cell thing(Visit visit, JsonNode item) {
    String id = item.path("id").asString("");
    String shown = id.contains("#") ? id.substring(0, id.indexOf('#')) : id;
    String operator = item.path(OPERATOR).asString("");
    String event = item.path("events").path(0).asString("");
    if (operator.isEmpty() || event.isEmpty()) {
      return Cell.of(shown);
    }
    String history = new Links(visit).to("/operators/{id}/history", operator);
    return Cell.link(shown, history + "#e-" + event);
  }
}
