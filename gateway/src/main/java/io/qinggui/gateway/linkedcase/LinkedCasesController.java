package io.qinggui.gateway.linkedcase;

import io.qinggui.gateway.reading.ServiceReads;
import io.qinggui.gateway.reading.ServiceReads.Question;
import io.qinggui.gateway.routing.Backends;
import io.qinggui.platform.web.input.ValidText;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * The cases that are linked with one. Inspection knows cases and what opened them, the register of
 * leases knows the chain of a day.
 */
@RestController
class LinkedCasesController {

  private static final String CASE = "/api/v1/cases/{caseId}";
  private static final String INCOMPLETE = "links-incomplete";

  /** As many as the service takes. */
  private static final int LEASES_AT_MOST = 200;

  private final ServiceReads reads;
  private final Backends backends;

  LinkedCasesController(ServiceReads reads, Backends backends) {
    this.reads = reads;
    this.backends = backends;
  }

  @Operation(summary = "The cases of the same lease, of its chain on a day, or of the same order")
  @GetMapping(CASE + "/linked")
  JsonNode linked(
      @PathVariable @ValidText(max = 64) String caseId,
      @RequestParam(required = false) @Nullable Instant validAt,
      @RequestParam(required = false) @Nullable Instant knownAt,
      @RequestHeader HttpHeaders headers) {
    Map<String, String> one = Map.of("caseId", caseId);
    String leaseId =
        read("inspection", new Question(CASE, one, Map.of()), headers).path("leaseId").asString("");
    Map<String, String> query =
        leaseId.isEmpty() ? Map.of() : Map.of("leases", chain(leaseId, validAt, knownAt, headers));
    return read("inspection", new Question(CASE + "/linked", one, query), headers);
  }

  /** The leases of a chain, with commas between them. */
  private String chain(
      String leaseId, @Nullable Instant validAt, @Nullable Instant knownAt, HttpHeaders headers) {
    Map<String, String> clocks = new LinkedHashMap<>();
    if (validAt != null) {
      clocks.put("validAt", validAt.toString());
    }
    if (knownAt != null) {
      clocks.put("knownAt", knownAt.toString());
    }
    Question question =
        new Question("/api/v1/leases/{leaseId}/chain", Map.of("leaseId", leaseId), clocks);
    return read("operator", question, headers)
        .path("edges")
        .valueStream()
        .map(it -> it.path("leaseId").stringValue())
        .filter(it -> !it.equals(leaseId))
        .limit(LEASES_AT_MOST)
        .collect(Collectors.joining(","));
  }

  private JsonNode read(String service, Question question, HttpHeaders headers) {
    return reads.read(backends.service(service), question, headers, INCOMPLETE).json();
  }
}
