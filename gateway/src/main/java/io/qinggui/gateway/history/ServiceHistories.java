package io.qinggui.gateway.history;

import io.qinggui.gateway.history.LedgerPage.Item;
import io.qinggui.gateway.reading.RefusedByService;
import io.qinggui.gateway.reading.ServiceReads;
import io.qinggui.gateway.reading.ServiceReads.Question;
import io.qinggui.gateway.reading.ServiceReads.Reading;
import io.qinggui.gateway.routing.Backend;
import io.qinggui.platform.web.history.HistoryCursor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks one service for its part of a history, in the name of the caller. */
@Component
final class ServiceHistories {

  private final ServiceReads reads;

  ServiceHistories(ServiceReads reads) {
    this.reads = reads;
  }

  /**
   * A part of a history.
   *
   * @param query {@code validAt}, {@code knownAt} and {@code limit} as they were asked
   * @param cursor where to go on, empty from the start
   * @throws RefusedByService when the service refuses what was asked
   */
  LedgerPage read(
      Backend backend,
      String operatorId,
      Map<String, String> query,
      Optional<HistoryCursor> cursor,
      HttpHeaders incoming) {
    Map<String, String> asked = new LinkedHashMap<>(query);
    cursor.ifPresent(from -> asked.put("cursor", from.encode()));
    Question question =
        new Question(
            "/api/v1/operators/{operatorId}/history", Map.of("operatorId", operatorId), asked);
    return page(backend, reads.read(backend, question, incoming, "history-incomplete"), cursor);
  }

  private static LedgerPage page(Backend backend, Reading reading, Optional<HistoryCursor> cursor) {
    JsonNode page = reading.json();
    Instant knownAt = Instant.parse(reading.headers().getFirst("Known-At"));
    return new LedgerPage(
        backend.name(),
        page.path("items").valueStream().map(item -> Item.of(backend.name(), item)).toList(),
        cursor.orElseGet(() -> new HistoryCursor(0, knownAt)),
        !page.path("next").isNull());
  }
}
