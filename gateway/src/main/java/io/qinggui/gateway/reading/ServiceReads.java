package io.qinggui.gateway.reading;

import io.qinggui.gateway.routing.Attempt;
import io.qinggui.gateway.routing.Backend;
import io.qinggui.gateway.routing.Backends;
import io.qinggui.gateway.routing.Clients;
import io.qinggui.gateway.routing.Resending;
import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks services for their parts of an answer, in the name of the caller. */
@Component
public final class ServiceReads {

  private static final List<String> PASSED_ON =
      List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT_LANGUAGE, "Min-Ledger-Position");

  private final Backends backends;
  private final Clients clients;
  private final JsonMapper mapper =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  ServiceReads(Backends backends, Clients clients) {
    this.backends = backends;
    this.clients = clients;
  }

  /**
   * A service's answer.
   *
   * @param headers of it
   * @param json its body
   */
  public record Reading(HttpHeaders headers, JsonNode json) {}

  /**
   * What is asked of a service.
   *
   * @param path with variables in braces
   * @param variables of the path
   * @param query names and values
   */
  public record Question(String path, Map<String, String> variables, Map<String, String> query) {

    URI at(URI service) {
      UriComponentsBuilder uri = UriComponentsBuilder.fromUri(service).path(path);
      query.forEach((name, value) -> uri.queryParam(name, "{query-" + name + "}"));
      Map<String, Object> values = new HashMap<>(variables);
      query.forEach((name, value) -> values.put("query-" + name, value));
      return uri.encode().buildAndExpand(values).toUri();
    }
  }

  /** Asks every service at once; the answers are in the order of the services' names. */
  public <T> List<T> ofAll(Function<Backend, T> question) {
    List<Supplier<T>> parts =
        backends.services().stream()
            .sorted(Comparator.comparing(Backend::name))
            .map(each -> Beside.begin(() -> question.apply(each)))
            .toList();
    return parts.stream().map(Supplier::get).toList();
  }

  /**
   * A service's answer to a question.
   *
   * @param incoming headers of the caller
   * @param incomplete code of the problem when the service fails
   * @throws RefusedByService when the service refuses what was asked
   */
  public Reading read(Backend backend, Question question, HttpHeaders incoming, String incomplete) {
    try {
      return backend.call(
          Resending.ALWAYS, attempt -> ask(backend, attempt, question, incoming, incomplete));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The same for a question that is asked by POST, which changes nothing.
   *
   * @param body JSON
   */
  public Reading ask(
      Backend backend, String path, Object body, HttpHeaders incoming, String incomplete) {
    try {
      return backend.call(
          Resending.ALWAYS,
          attempt ->
              Objects.requireNonNull(
                  clients
                      .forRequest(incoming)
                      .post()
                      .uri(attempt.address().resolve(path))
                      .headers(headers -> passOn(incoming, headers))
                      .contentType(MediaType.APPLICATION_JSON)
                      .body(mapper.writeValueAsBytes(body))
                      .exchange(
                          (request, response) -> reading(backend, attempt, response, incomplete))));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Reading ask(
      Backend backend,
      Attempt attempt,
      Question question,
      HttpHeaders incoming,
      String incomplete) {
    return Objects.requireNonNull(
        clients
            .forRequest(incoming)
            .get()
            .uri(question.at(attempt.address()))
            .headers(headers -> passOn(incoming, headers))
            .exchange((request, response) -> reading(backend, attempt, response, incomplete)));
  }

  private static void passOn(HttpHeaders incoming, HttpHeaders outgoing) {
    for (String name : PASSED_ON) {
      incoming.getOrEmpty(name).forEach(value -> outgoing.add(name, value));
    }
  }

  private Reading reading(
      Backend backend, Attempt attempt, ClientHttpResponse response, String incomplete)
      throws IOException {
    byte[] body = response.getBody().readAllBytes();
    attempt.passOn(response.getStatusCode().value());
    int status = response.getStatusCode().value();
    boolean isWaiting =
        status == 503 && response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER) != null;
    if (response.getStatusCode().is4xxClientError() || isWaiting) {
      throw new RefusedByService(status, response.getHeaders(), body);
    }
    if (status != 200) {
      throw backend.problem(incomplete);
    }
    return new Reading(response.getHeaders(), mapper.readTree(body));
  }
}
