package io.qinggui.gateway.history;

import io.qinggui.gateway.reading.ServiceReads;
import io.qinggui.gateway.routing.Backend;
import io.qinggui.platform.web.history.HistoryCursor;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Every event that any service recorded about an operator, oldest first. */
@RestController
class ComposedHistoryController {

  private final ServiceReads reads;
  private final ServiceHistories histories;

  ComposedHistoryController(ServiceReads reads, ServiceHistories histories) {
    this.reads = reads;
    this.histories = histories;
  }

  @Operation(
      summary =
          "Every event of an operator, all ledgers merged by recorded time; from and to are legal"
              + " dates")
  @GetMapping("/api/v1/operators/{operatorId}/history")
  Page<JsonNode> history(
      @PathVariable @ValidOperatorId String operatorId,
      @RequestParam(required = false) @Nullable Instant validAt,
      @RequestParam(required = false) @Nullable Instant knownAt,
      @RequestParam(required = false) @Nullable @ValidText(max = 100) String type,
      @RequestParam(required = false) @Nullable @ValidText(max = 200) String actor,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      PageRequest page,
      @RequestHeader HttpHeaders headers) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("limit", String.valueOf(page.limit()));
    putAsked("validAt", validAt, query);
    putAsked("knownAt", knownAt, query);
    putAsked("type", type, query);
    putAsked("actor", actor, query);
    putAsked("from", from, query);
    putAsked("to", to, query);
    Optional<HistoryCursors> cursors = page.after().map(HistoryCursors::parse);
    List<LedgerPage> parts = reads.ofAll(each -> part(each, operatorId, query, cursors, headers));
    return Merge.of(parts, page.limit());
  }

  private static void putAsked(String name, @Nullable Object value, Map<String, String> query) {
    if (value != null) {
      query.put(name, value.toString());
    }
  }

  private LedgerPage part(
      Backend backend,
      String operatorId,
      Map<String, String> query,
      Optional<HistoryCursors> cursors,
      HttpHeaders headers) {
    Optional<HistoryCursor> cursor =
        cursors.map(HistoryCursors::byLedger).map(each -> each.get(backend.name()));
    return histories.read(backend, operatorId, query, cursor, headers);
  }
}
