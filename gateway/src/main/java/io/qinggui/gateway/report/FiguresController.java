package io.qinggui.gateway.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.gateway.reading.ServiceReads;
import io.qinggui.gateway.reading.ServiceReads.Question;
import io.qinggui.gateway.report.ComposedFigures.Composed;
import io.qinggui.gateway.report.ComposedFigures.Figure;
import io.qinggui.gateway.routing.Backend;
import io.qinggui.gateway.routing.Backends;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.Cursor;
import io.qinggui.platform.web.read.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The figures of all services, and what each of them counts. */
@RestController
class FiguresController {

  private final ComposedFigures composed;
  private final ServiceReads reads;
  private final Backends backends;
  private final InstantSource clock;

  FiguresController(
      ComposedFigures composed, ServiceReads reads, Backends backends, InstantSource clock) {
    this.composed = composed;
    this.reads = reads;
    this.backends = backends;
    this.clock = clock;
  }

  /**
   * Figures of all ledgers.
   *
   * @param positions of the last event of each ledger that counts
   * @param province absent for the whole country
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Figures(
      LocalDate from,
      LocalDate to,
      @Nullable String province,
      Instant knownAt,
      SortedMap<String, Long> positions,
      List<Figure> figures) {}

  @Operation(summary = "The figures of a period, of all services")
  @GetMapping("/api/v1/figures")
  Figures figures(
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      @RequestParam(required = false) @Nullable Instant knownAt,
      @RequestHeader HttpHeaders headers) {
    Scope scope = new Scope(from, to, province, knownAt == null ? clock.instant() : knownAt);
    Composed of = composed.of(scope, headers);
    return new Figures(from, to, province, scope.knownAt(), of.positions(), of.figures());
  }

  /** The name of a figure begins with that of the service that has it. */
  @Operation(summary = "What a figure counts")
  @GetMapping("/api/v1/figures/{name}/items")
  JsonNode items(
      @PathVariable @ValidText(max = 100) String name,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      @RequestParam(required = false) @Nullable Instant knownAt,
      @RequestParam(required = false) boolean total,
      PageRequest page,
      @RequestHeader HttpHeaders headers) {
    Backend owner =
        backends.services().stream()
            .filter(each -> name.startsWith(each.name() + "."))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("figure-unknown", Map.of("name", name)));
    Scope scope = new Scope(from, to, province, knownAt == null ? clock.instant() : knownAt);
    Map<String, String> query = new LinkedHashMap<>(scope.query());
    query.put("limit", String.valueOf(page.limit()));
    if (total) {
      query.put("total", "true");
    }
    page.after().ifPresent(after -> query.put("cursor", Cursor.encode(after)));
    Question question = new Question("/api/v1/figures/{name}/items", Map.of("name", name), query);
    return reads.read(owner, question, headers, ComposedFigures.INCOMPLETE).json();
  }
}
