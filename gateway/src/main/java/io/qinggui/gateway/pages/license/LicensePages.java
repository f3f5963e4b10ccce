package io.qinggui.gateway.pages.license;

import io.qinggui.gateway.pages.Clocks;
import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.Table.Cell;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.gateway.pages.listing.Details;
import io.qinggui.gateway.pages.listing.Values;
import io.qinggui.gateway.pages.operator.Happening;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A license with all that was filed under it. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class LicensePages {

  private static final String HISTORY = "history";
  private static final String MOST_EVENTS = "500";
  private static final String ONE = "/licenses/{licenseNumber}";

  private final WebPages pages;
  private final InstantSource clock;

  LicensePages(WebPages pages, InstantSource clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/licenses/{number}")
  ResponseEntity<byte[]> license(@PathVariable String number, HttpServletRequest request) {
    return pages.answer(request, visit -> license(visit, number));
  }

  private Reply license(Visit visit, String number) {
    Clocks clocks = Clocks.of(visit, clock);
    Supplier<Optional<JsonNode>> checks =
        visit.begin(() -> visit.find("/annual-checks/{licenseNumber}", Map.of(), number));
    Optional<JsonNode> then = visit.find(ONE, clocks.query(), number);
    // what was not there on that day may be there on another one
    JsonNode license = then.orElseGet(() -> visit.read(ONE, Map.of(), number));
    String holder = license.path("operatorId").asString("");
    Supplier<Optional<JsonNode>> operator =
        visit.begin(() -> visit.find("/operators/{operatorId}", Map.of(), holder));
    Values values = new Values(visit, "license");
    Map<String, Object> shown = new HashMap<>();
    shown.put("clocks", clocks);
    shown.put("status", then.map(it -> it.path("status").asString("")).orElse(""));
    shown.put("holder", holder(values, operator.get(), clocks, holder));
    shown.put("offers", LicenseFilings.of(visit.caller(), license));
    then.ifPresent(
        it ->
            shown.put(
                "details",
                Details.of(values, it, Set.of("operatorId", "licenseNumber", "status"))));
    shown.put("holderId", holder);
    shown.put("readsHistory", visit.mayRead(holder));
    events(visit, license, clocks).ifPresent(it -> shown.put("events", it));
    checks
        .get()
        .map(it -> it.path("conclusions"))
        .ifPresent(it -> shown.put("checks", Details.table(values, it)));
    String title = visit.texts().text("license.title", license.path("licenseNumber").asString(""));
    return new Page("license/license", title, shown);
  }

  /** What was recorded of it, for whoever asks: it is found in the history of its holder. */
  private static Optional<List<Happening>> events(Visit visit, JsonNode license, Clocks clocks) {
    String holder = license.path("operatorId").asString("");
    if (visit.parameter(HISTORY).isEmpty() || !visit.mayRead(holder)) {
      return Optional.empty();
    }
    Map<String, String> query = new HashMap<>();
    query.put("limit", MOST_EVENTS);
    clocks.knownAt().ifPresent(it -> query.put("knownAt", it.toString()));
    JsonNode history = visit.read("/operators/{operatorId}/history", query, holder);
    String stream = "license/" + license.path("licenseNumber").asString("");
    return Optional.of(
        Happening.of(history, holder, visit.texts()).stream()
            .filter(it -> it.stream().equals(stream))
            .toList());
  }

  private static Cell holder(
      Values values, Optional<JsonNode> operator, Clocks clocks, String holder) {
    String name = operator.map(it -> it.path("name").asString("")).orElse("");
    return Cell.link(
        String.join(" ", List.of(name, holder)).strip(),
        values.links().to("/operators/{id}", clocks.parameters(), holder));
  }
}
