package io.qinggui.gateway.pages.desk;

import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.desk.Box.Count;
import io.qinggui.gateway.pages.desk.Box.Link;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Violations of today of which the records did not tell at the last visit: the same question, by
 * what is known now and by what was known then.
 *
 * @param items those that are new
 * @param isAll whether all were compared
 */
record FindingsSince(List<JsonNode> items, boolean isAll) {

  static final String PATH = "/desk/findings";

  private static final int AT_MOST = 500;

  FindingsSince {
    items = List.copyOf(items);
  }

  static FindingsSince of(Visit visit, LocalDate today, String province, Instant since) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("province", province);
    query.put("validAt", today + "T00:00:00+08:00");
    Supplier<Counting> now = Counting.begin(visit, "/findings", query, AT_MOST);
    query.put("knownAt", since.toString());
    Counting then = Counting.begin(visit, "/findings", query, AT_MOST).get();
    Set<String> known = then.items().stream().map(FindingsSince::id).collect(Collectors.toSet());
    return new FindingsSince(
        now.get().items().stream().filter(it -> !known.contains(id(it))).toList(),
        !now.get().isMore() && !then.isMore());
  }

  private static String id(JsonNode finding) {
    return finding.path("findingId").asString("");
  }

  static Box box(Desk desk) {
    FindingsSince found = of(desk.visit(), desk.today(), desk.province(), desk.since());
    Map<String, String> parameters = new LinkedHashMap<>(desk.ofProvince());
    parameters.put("since", desk.since().toString());
    Count count =
        new Count(
            desk.text("findingsNew"),
            found.isAll() ? String.valueOf(found.items().size()) : found.items().size() + "+",
            new Link(PATH, parameters),
            false);
    return Box.of(desk.text("findings"), List.of(count), List.of())
        .with(desk.text("since", desk.texts().moment(desk.since())));
  }
}
