package io.qinggui.gateway.history;

import io.qinggui.gateway.history.LedgerPage.Item;
import io.qinggui.gateway.routing.Backend;
import io.qinggui.gateway.routing.Clients;
import io.qinggui.platform.web.history.HistoryCursor;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks one service for its part of a history, in the name of the caller. */
@Component
final class ServiceHistories {

  private static final List<String> PASSED_ON =
      List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT_LANGUAGE, "Min-Ledger-Position");

  private final Clients clients;
  private final JsonMapper mapper =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  ServiceHistories(Clients clients) {
    this.clients = clients;
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
    UriComponentsBuilder uri =
        UriComponentsBuilder.fromUri(backend.address())
            .path("/api/v1/operators/{operatorId}/history");
    query.forEach((name, value) -> uri.queryParam(name, "{" + name + "}"));
    cursor.ifPresent(from -> uri.queryParam("cursor", from.encode()));
    Map<String, Object> variables = new HashMap<>(query);
    variables.put("operatorId", operatorId);
    URI address = uri.encode().buildAndExpand(variables).toUri();
    try {
      return backend.call(() -> ask(backend, address, cursor, incoming));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private LedgerPage ask(
      Backend backend, URI address, Optional<HistoryCursor> cursor, HttpHeaders incoming) {
    return Objects.requireNonNull(
        clients
            .forRequest(incoming)
            .get()
            .uri(address)
            .headers(headers -> passOn(incoming, headers))
            .exchange((request, response) -> page(backend, response, cursor)));
  }

  private static void passOn(HttpHeaders incoming, HttpHeaders outgoing) {
    for (String name : PASSED_ON) {
      incoming.getOrEmpty(name).forEach(value -> outgoing.add(name, value));
    }
  }

  private LedgerPage page(
      Backend backend, ClientHttpResponse response, Optional<HistoryCursor> cursor)
      throws IOException {
    byte[] body = response.getBody().readAllBytes();
    HttpStatusCode status = response.getStatusCode();
    boolean isWaiting =
        status.value() == 503 && response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER) != null;
    if (status.is4xxClientError() || isWaiting) {
      throw new RefusedByService(status.value(), response.getHeaders(), body);
    }
    if (status.value() != 200) {
      throw backend.problem("history-incomplete");
    }
    JsonNode page = mapper.readTree(body);
    Instant knownAt = Instant.parse(response.getHeaders().getFirst("Known-At"));
    return new LedgerPage(
        backend.name(),
        page.path("items").valueStream().map(item -> Item.of(backend.name(), item)).toList(),
        cursor.orElseGet(() -> new HistoryCursor(0, knownAt)),
        !page.path("next").isNull());
  }
}
