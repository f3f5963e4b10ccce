package io.qinggui.gateway.reading;

import io.qinggui.gateway.reading.ServiceReads.Question;
import io.qinggui.gateway.reading.ServiceReads.Reading;
import io.qinggui.gateway.routing.Clients;
import io.qinggui.platform.web.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The interface as every client reaches it: by HTTP at the gateway's own address, with the caller's
 * token. Whoever asks here can do nothing that a client could not.
 */
@Component
public final class OwnInterface {

  private static final String INCOMPLETE = "page-incomplete";
  private static final Set<String> ANY = Set.of("0.0.0.0", "::", "[::]");

  private final Clients clients;
  private final JsonMapper mapper =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private final String configured;
  private final String host;
  private volatile URI address = URI.create("http://127.0.0.1:8080");

  /**
   * Waits for the port.
   *
   * @param configured where the interface is, when it is not here in plain HTTP; or empty
   * @param bound the address on which the gateway listens; empty: on all
   */
  OwnInterface(
      Clients clients,
      @Value("${qinggui.pages.interface:}") String configured,
      @Value("${server.address:}") String bound) {
    this.clients = clients;
    this.configured = configured;
    this.host = bound.isBlank() || ANY.contains(bound) ? "127.0.0.1" : bound;
  }

  @EventListener
  void started(WebServerInitializedEvent event) {
    // of the interface itself, not of the one for operations beside it
    if (event.getApplicationContext().getServerNamespace() == null) {
      address =
          configured.isEmpty()
              ? URI.create("http://" + host + ":" + event.getWebServer().getPort())
              : URI.create(configured);
    }
  }

  /**
   * A file as the interface sends it.
   *
   * @param headers of the answer
   */
  public record FileAnswer(HttpHeaders headers, byte[] content) {}

  /**
   * Reads.
   *
   * @param headers of the question: the token, the language
   * @throws RefusedByService when it is refused
   * @throws ProblemException when the answer cannot be had
   */
  public Reading read(Question question, HttpHeaders headers) {
    return send(HttpMethod.GET, question, headers, request -> {}, this::json);
  }

  /** The same for a list that is asked for as a file. */
  public FileAnswer file(Question question, String mediaType, HttpHeaders headers) {
    return send(
        HttpMethod.GET,
        question,
        headers,
        request -> request.header(HttpHeaders.ACCEPT, mediaType),
        response -> new FileAnswer(response.getHeaders(), response.getBody().readAllBytes()));
  }

  /**
   * Asks by POST, or writes.
   *
   * @param body JSON
   * @throws RefusedByService when it is refused
   * @throws ProblemException when no answer came: whether it was written is not known then
   */
  public Reading post(Question question, JsonNode body, HttpHeaders headers) {
    return send(
        HttpMethod.POST,
        question,
        headers,
        request ->
            request.contentType(MediaType.APPLICATION_JSON).body(mapper.writeValueAsBytes(body)),
        this::json);
  }

  private interface AnswerReader<T> {
    T read(ClientHttpResponse response) throws IOException;
  }

  private <T> T send(
      HttpMethod method,
      Question question,
      HttpHeaders headers,
      Consumer<RestClient.RequestBodySpec> content,
      AnswerReader<T> reader) {
    RestClient.RequestBodySpec request =
        clients
            .patient()
            .method(method)
            .uri(question.at(address))
            .headers(it -> it.addAll(headers));
    content.accept(request);
    try {
      return Objects.requireNonNull(
          request.exchange(
              (sent, response) -> {
                refuse(response);
                return reader.read(response);
              }));
    } catch (ResourceAccessException e) {
      throw unavailable();
    }
  }

  private Reading json(ClientHttpResponse response) throws IOException {
    byte[] body = response.getBody().readAllBytes();
    return new Reading(response.getHeaders(), mapper.readTree(body));
  }

  private static void refuse(ClientHttpResponse response) throws IOException {
    int status = response.getStatusCode().value();
    if (response.getStatusCode().is2xxSuccessful()) {
      return;
    }
    if (response.getStatusCode().is4xxClientError() || status == 503) {
      throw new RefusedByService(status, response.getHeaders(), response.getBody().readAllBytes());
    }
    throw unavailable();
  }

  private static ProblemException unavailable() {
    return new ProblemException(HttpStatus.BAD_GATEWAY, INCOMPLETE, Map.of(), List.of());
  }
}
