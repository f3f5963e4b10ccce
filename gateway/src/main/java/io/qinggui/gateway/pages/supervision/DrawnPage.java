package io.qinggui.gateway.pages.supervision;

import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.Table;
import io.qinggui.gateway.pages.Table.Cell;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.listing.Details;
import io.qinggui.gateway.pages.listing.Values;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The draw of a spot check with all that was published of it: as an officer reads it, and as the
 * script of the page needs it to make the draw again.
 */
final class DrawnPage {

  private static final Set<String> BELOW = Set.of("population", "format", "seed");

  /** So many of those who can be drawn are listed; what was published has all of them. */
  private static final int LISTED = 1_000;

  private DrawnPage() {}

  static Reply of(Visit visit, String id) {
    JsonNode draw = visit.read("/spot-checks/{id}/draw", Map.of(), id);
    Values values = new Values(visit, "");
    Map<String, Object> shown =
        Map.of(
            "id", id,
            "draw", draw,
            "isDrawn", draw.path("sample").isArray(),
            "details", Details.of(values, draw, BELOW),
            "population", population(values, draw),
            "published",
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(draw));
    String title = visit.texts().text("supervision.drawOf", draw.path("name").asString(""));
    return new Page("supervision/draw", title, shown);
  }

  private static Table population(Values values, JsonNode draw) {
    List<List<Cell>> rows =
        draw.path("population")
            .valueStream()
            .limit(LISTED)
            .map(it -> List.of(values.cell("operatorId", it)))
            .toList();
    return new Table(List.of(values.label("operatorId")), rows, "");
  }
}
