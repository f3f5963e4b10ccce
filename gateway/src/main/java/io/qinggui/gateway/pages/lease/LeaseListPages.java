package io.qinggui.gateway.pages.lease;

import io.qinggui.gateway.pages.Clocks;
import io.qinggui.gateway.pages.OperatorNames;
import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Download;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The leases of a day as a list, page by page or as a file. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class LeaseListPages {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final List<String> FILTERS =
      List.of("lessorId", "lesseeId", "resource", "province", "containing", "within");
  private static final String ROWS = "50";

  private final WebPages pages;
  private final InstantSource clock;

  LeaseListPages(WebPages pages, InstantSource clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/leases/list")
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    return pages.answer(
        request, visit -> visit.parameter("as").equals("xlsx") ? file(visit) : page(visit));
  }

  private Reply page(Visit visit) {
    Clocks clocks = Clocks.of(visit, clock);
    Map<String, String> query = query(visit, clocks);
    query.put("limit", ROWS);
    query.put("cursor", visit.parameter("cursor"));
    JsonNode answer = visit.read("/leases", query);
    List<JsonNode> leases = answer.path("items").valueStream().toList();
    return new Page(
        "lease/list",
        visit.texts().text("leases.list"),
        Map.of(
            "clocks",
            clocks,
            "leases",
            leases,
            "names",
            names(visit, leases),
            "words",
            new LeaseWords(visit.texts()),
            "next",
            answer.path("next").asString("")));
  }

  private static OperatorNames names(Visit visit, List<JsonNode> leases) {
    return OperatorNames.of(
        visit,
        leases.stream()
            .flatMap(it -> Stream.of(it.path("lessorId"), it.path("lesseeId")))
            .map(JsonNode::stringValue)
            .toList());
  }

  private Reply file(Visit visit) {
    Clocks clocks = Clocks.of(visit, clock);
    return new Download(
        visit.texts().text("leases.file", clocks.day().toString()),
        XLSX,
        visit.file("/leases", query(visit, clocks), XLSX).content());
  }

  /** A party that names none means those that it leases out. */
  private static Map<String, String> query(Visit visit, Clocks clocks) {
    Map<String, String> query = new LinkedHashMap<>(clocks.query());
    FILTERS.forEach(it -> query.put(it, visit.parameter(it)));
    boolean named =
        !visit.parameter("lessorId").isEmpty() || !visit.parameter("lesseeId").isEmpty();
    if (!named && !LeaseTree.readsAll(visit.caller())) {
      query.put("lessorId", Objects.requireNonNullElse(visit.caller().operatorId(), ""));
    }
    return query;
  }
}
