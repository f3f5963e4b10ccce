package io.qinggui.gateway.reading;

import io.qinggui.gateway.routing.Attempt;
import io.qinggui.gateway.routing.Backend;
import io.qinggui.gateway.routing.Backends;
import io.qinggui.gateway.routing.Clients;
import io.qinggui.gateway.routing.Resending;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Passes a write on to a service as it came, after the gateway has looked at it. */
@Component
public final class Forwarding {

  /** Of the connection, not of what is sent (RFC 9110, 7.6.1), or made anew. */
  private static final Set<String> NOT_PASSED_ON =
      Set.of(
          "host", "content-length", "connection", "transfer-encoding", "upgrade", "expect", "te");

  private final Backends backends;
  private final Clients clients;

  Forwarding(Backends backends, Clients clients) {
    this.backends = backends;
    this.clients = clients;
  }

  /** The parameters of a write. */
  public static Map<String, String> dryRun(@Nullable String dryRun) {
    return dryRun == null ? Map.of() : Map.of("dryRun", dryRun);
  }

  /**
   * The service's answer to a POST.
   *
   * @param service name of it
   */
  public ResponseEntity<byte[]> post(
      String service, String path, byte[] body, Map<String, String> query, HttpHeaders headers) {
    Backend backend = backends.service(service);
    try {
      return backend.call(
          Resending.of(HttpMethod.POST, headers),
          attempt -> send(attempt, path, body, query, headers));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private ResponseEntity<byte[]> send(
      Attempt attempt, String path, byte[] body, Map<String, String> query, HttpHeaders headers) {
    UriComponentsBuilder uri = UriComponentsBuilder.fromUri(attempt.address()).path(path);
    query.forEach((name, value) -> uri.queryParam(name, "{" + name + "}"));
    return Objects.requireNonNull(
        clients
            .forRequest(headers)
            .post()
            .uri(uri.encode().buildAndExpand(query).toUri())
            .headers(outgoing -> copy(headers, outgoing))
            .body(body)
            .exchange((request, response) -> answer(attempt, response)));
  }

  private static ResponseEntity<byte[]> answer(Attempt attempt, ClientHttpResponse response)
      throws IOException {
    attempt.passOn(response.getStatusCode().value());
    HttpHeaders headers = new HttpHeaders();
    copy(response.getHeaders(), headers);
    return ResponseEntity.status(response.getStatusCode())
        .headers(headers)
        .body(response.getBody().readAllBytes());
  }

  private static void copy(HttpHeaders from, HttpHeaders to) {
    from.forEach(
        (name, values) -> {
          if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> to.add(name, value));
          }
        });
  }
}
