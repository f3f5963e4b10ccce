package io.qinggui.platform.testkit.description;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Holds each answer of a service against the service's own description, if it has one. */
public final class DescribedAnswers {

  private static final String DESCRIPTION = "/v3/api-docs";
  private static final int OK = 200;

  /** By authority; a port may come to be another service's in the same process. */
  private static final Map<String, Optional<ApiDescription>> KNOWN = new ConcurrentHashMap<>();

  private DescribedAnswers() {}

  /** Fails when the answer is not as its service describes it. */
  public static void check(HttpClient client, HttpResponse<byte[]> answer) {
    HttpRequest request = answer.request();
    if (!request.uri().getRawPath().startsWith("/api/") || request.method().equals("OPTIONS")) {
      return;
    }
    URI base = request.uri().resolve("/");
    List<String> found = contradictions(client, base, answer);
    if (!found.isEmpty()) {
      KNOWN.remove(base.getAuthority());
      found = contradictions(client, base, answer);
    }
    assertThat(found)
        .as(
            "%s %s answered %d %s",
            request.method(), request.uri(), answer.statusCode(), new String(answer.body(), UTF_8))
        .isEmpty();
  }

  private static List<String> contradictions(
      HttpClient client, URI base, HttpResponse<byte[]> answer) {
    return KNOWN
        .computeIfAbsent(base.getAuthority(), it -> read(client, base))
        .map(
            it ->
                it.contradictions(
                    answer.request().method(),
                    answer.request().uri().getRawPath(),
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body()))
        .orElse(List.of());
  }

  private static Optional<ApiDescription> read(HttpClient client, URI base) {
    try {
      HttpResponse<byte[]> found =
          client.send(
              HttpRequest.newBuilder(base.resolve(DESCRIPTION)).build(),
              BodyHandlers.ofByteArray());
      return found.statusCode() == OK
          ? Optional.of(ApiDescription.parse(found.body()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
