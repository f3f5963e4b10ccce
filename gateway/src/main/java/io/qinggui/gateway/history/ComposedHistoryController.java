package io.qinggui.gateway.history;

import io.qinggui.gateway.routing.Backend;
import io.qinggui.gateway.routing.Backends;
import io.qinggui.platform.web.history.HistoryCursor;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Every event that any service recorded about an operator, oldest first. */
@RestController
class ComposedHistoryController {

  private static final Executor THREADS = task -> Thread.ofVirtual().name("history").start(task);

  private final Backends backends;
  private final ServiceHistories histories;

  ComposedHistoryController(Backends backends, ServiceHistories histories) {
    this.backends = backends;
    this.histories = histories;
  }

  @Operation(summary = "Every event of an operator, all ledgers merged by recorded time")
  @GetMapping("/api/v1/operators/{operatorId}/history")
  ResponseEntity<Object> history(
      @PathVariable @ValidOperatorId String operatorId,
      @RequestParam(required = false) @Nullable Instant validAt,
      @RequestParam(required = false) @Nullable Instant knownAt,
      PageRequest page,
      @RequestHeader HttpHeaders headers) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("limit", String.valueOf(page.limit()));
    if (validAt != null) {
      query.put("validAt", validAt.toString());
    }
    if (knownAt != null) {
      query.put("knownAt", knownAt.toString());
    }
    Optional<HistoryCursors> cursors = page.after().map(HistoryCursors::parse);
    List<CompletableFuture<LedgerPage>> parts =
        backends.services().stream()
            .sorted(Comparator.comparing(Backend::name))
            .map(each -> part(each, operatorId, query, cursors, headers))
            .toList();
    return answer(parts, page.limit());
  }

  private static ResponseEntity<Object> answer(
      List<CompletableFuture<LedgerPage>> parts, int limit) {
    try {
      Page<JsonNode> merged =
          Merge.of(parts.stream().map(ComposedHistoryController::join).toList(), limit);
      return ResponseEntity.ok(merged);
    } catch (RefusedByService refusal) {
      return ResponseEntity.status(refusal.status())
          .headers(refusal.headers())
          .body(refusal.body());
    }
  }

  private CompletableFuture<LedgerPage> part(
      Backend backend,
      String operatorId,
      Map<String, String> query,
      Optional<HistoryCursors> cursors,
      HttpHeaders headers) {
    Optional<HistoryCursor> cursor =
        cursors.map(HistoryCursors::byLedger).map(each -> each.get(backend.name()));
    return CompletableFuture.supplyAsync(
        () -> histories.read(backend, operatorId, query, cursor, headers), THREADS);
  }

  private static LedgerPage join(CompletableFuture<LedgerPage> part) {
    try {
      return part.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
