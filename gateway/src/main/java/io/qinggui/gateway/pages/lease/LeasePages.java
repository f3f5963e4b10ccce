package io.qinggui.gateway.pages.lease;

import io.qinggui.gateway.pages.Clocks;
import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** With whom an operator leases, and who has an address or a circuit from whom. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class LeasePages {

  private static final String DEPTH = "2";

  private final WebPages pages;
  private final InstantSource clock;

  LeasePages(WebPages pages, InstantSource clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/leases")
  ResponseEntity<byte[]> leases(HttpServletRequest request) {
    return pages.answer(
        request,
        visit -> {
          if (!visit.parameter("operatorId").isEmpty()) {
            return ofOperator(visit, visit.parameter("operatorId"));
          }
          return visit.parameter("resource").isEmpty()
              ? start(visit)
              : ofResource(visit, visit.parameter("resource"));
        });
  }

  private static Reply start(Visit visit) {
    boolean party = visit.is(Role.CARRIER, Role.OPERATOR);
    return new Page(
        "lease/start",
        visit.texts().text("leases.title"),
        Map.of(
            "own",
            party ? Objects.requireNonNullElse(visit.caller().operatorId(), "") : "",
            "files",
            party || visit.is(Role.MIIT, Role.ADMINISTRATION)));
  }

  private Reply ofOperator(Visit visit, String operatorId) {
    Clocks clocks = Clocks.of(visit, clock);
    Map<String, String> query = new LinkedHashMap<>(clocks.query());
    String depth = visit.parameter("depth").isEmpty() ? DEPTH : visit.parameter("depth");
    query.put("depth", depth);
    LeaseGraph graph =
        LeaseGraph.of(visit.read("/operators/{id}/lease-graph", query, operatorId)).forPeople();
    return page(
        visit,
        view(visit, graph, clocks, operatorId),
        clocks,
        visit.texts().text("leases.ofOperator", graph.name(operatorId)),
        Map.of("operatorId", operatorId, "depth", depth));
  }

  private Reply ofResource(Visit visit, String resource) {
    Clocks clocks = Clocks.of(visit, clock);
    Map<String, String> query = new LinkedHashMap<>(clocks.query());
    query.put("identifier", resource);
    LeaseGraph graph = LeaseGraph.of(visit.read("/resources/path", query)).forPeople();
    return page(
        visit,
        view(visit, graph, clocks, ""),
        clocks,
        visit.texts().text("leases.ofResource", resource),
        Map.of("operatorId", "", "depth", ""));
  }

  private static GraphView view(Visit visit, LeaseGraph graph, Clocks clocks, String asked) {
    Violations found = Violations.of(graph.edges(), visit, clocks.query());
    return GraphView.of(graph, found, clocks, asked, new LeaseWords(visit.texts()));
  }

  private static Page page(
      Visit visit, GraphView graph, Clocks clocks, String title, Map<String, String> about) {
    Map<String, Object> values = new LinkedHashMap<>(about);
    values.put("graph", graph);
    values.put("clocks", clocks);
    values.put("lists", LeaseTree.readsAll(visit.caller()) || isOwn(visit, about));
    return new Page("lease/graph", title, values);
  }

  private static boolean isOwn(Visit visit, Map<String, String> about) {
    return Objects.equals(visit.caller().operatorId(), about.get("operatorId"));
  }
}
