package io.qinggui.gateway.pages.lease;

import io.qinggui.gateway.pages.Clocks;
import io.qinggui.gateway.pages.OperatorNames;
import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.gateway.pages.filing.FilingLinks;
import io.qinggui.gateway.pages.lease.LeaseGraph.Edge;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A lease: its terms, its chain, what was found of it, and what was recorded of it. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class LeasePage {

  private final WebPages pages;
  private final InstantSource clock;

  LeasePage(WebPages pages, InstantSource clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/leases/{leaseId}")
  ResponseEntity<byte[]> lease(@PathVariable String leaseId, HttpServletRequest request) {
    return pages.answer(request, visit -> page(visit, leaseId));
  }

  private Reply page(Visit visit, String leaseId) {
    Clocks clocks = Clocks.of(visit, clock);
    var reading = visit.begin(() -> visit.read("/leases/{id}", clocks.query(), leaseId));
    JsonNode chain = visit.read("/leases/{id}/chain", clocks.query(), leaseId);
    JsonNode lease = reading.get();
    Optional<LeaseEvents> events = events(visit, lease, clocks);
    LeaseGraph graph = LeaseGraph.of(chain).startingWith(leaseId).forPeople();
    Violations found = Violations.of(graph.edges(), visit, clocks.query());
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("lease", lease);
    String lessor = lease.path("lessorId").stringValue();
    String lessee = lease.path("lesseeId").stringValue();
    OperatorNames others =
        OperatorNames.of(visit, graph.edges().isEmpty() ? List.of(lessor, lessee) : List.of());
    values.put("lessor", name(graph, others, lessor));
    values.put("lessee", name(graph, others, lessee));
    values.put("words", new LeaseWords(visit.texts()));
    values.put("clocks", clocks);
    values.put("graph", GraphView.of(graph, found, clocks, leaseId, new LeaseWords(visit.texts())));
    values.put("findings", findings(graph, found, leaseId));
    boolean files = mayFile(visit.caller(), lease);
    values.put("files", files);
    values.put("links", files ? FilingLinks.ofLease(visit.caller()) : List.of());
    events.ifPresent(it -> values.put("events", it));
    return new Page(
        "lease/lease",
        visit.texts().text("leases.one", lease.path("leaseNumber").asString("")),
        values);
  }

  private static List<JsonNode> findings(LeaseGraph graph, Violations found, String leaseId) {
    return graph.edges().stream()
        .filter(it -> it.leaseId().equals(leaseId))
        .flatMap((Edge it) -> found.onTheDay(it).stream())
        .toList();
  }

  /** A lessor's history may have a million leases: it is read when it is asked for. */
  private static Optional<LeaseEvents> events(Visit visit, JsonNode lease, Clocks clocks) {
    String lessee = lease.path("lesseeId").stringValue();
    String lessor = lease.path("lessorId").stringValue();
    Map<String, String> known = new LinkedHashMap<>(clocks.query());
    known.remove("validAt");
    String leaseId = lease.path("leaseId").stringValue();
    if (visit.caller().mayReadOperator(lessee)) {
      return Optional.of(LeaseEvents.of(visit, lessee, leaseId, known));
    }
    return visit.parameter("history").isEmpty()
        ? Optional.empty()
        : Optional.of(LeaseEvents.of(visit, lessor, leaseId, known));
  }

  /** A chain names its operators; of a lease that does not run on the day there is none. */
  private static String name(LeaseGraph graph, OperatorNames others, String operatorId) {
    String name = graph.name(operatorId);
    return name.equals(operatorId) ? others.of(operatorId) : name;
  }

  /** The interface decides; this is who is offered it. */
  private static boolean mayFile(Caller caller, JsonNode lease) {
    return caller.mayActInProvince(lease.path("province").asString(""))
        || (caller.isAnyOf(Role.CARRIER, Role.OPERATOR)
            && lease.path("lessorId").asString("").equals(caller.operatorId()));
  }
}
