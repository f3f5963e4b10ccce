package io.qinggui.platform.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.platform.testkit.description.DescribedAnswers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of a service under test, over real HTTP on the loopback interface. Headers are name,
 * value, name, value, ...; a later one takes the place of an earlier one of the same name. An
 * answer that takes longer than 30 seconds is a failure, and so is one that is not as the service's
 * OpenAPI document describes it.
 *
 * @param base what every path is added to
 * @param headers sent with every request
 */
public record Api(URI base, List<String> headers) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Copies the headers. */
  public Api {
    headers = List.copyOf(headers);
  }

  /** Of what listens on this port. */
  public Api(int port) {
    this(URI.create("http://127.0.0.1:" + port), List.of());
  }

  /** Of a service that runs in this process. */
  public static Api of(ConfigurableApplicationContext service) {
    return new Api(
        service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }

  /** Where the service listens. */
  public int port() {
    return base.getPort();
  }

  /** The same, for paths below this one. */
  public Api below(String path) {
    return new Api(URI.create(base + path), headers);
  }

  /** The same, with further headers in every request. */
  public Api with(String... more) {
    return new Api(base, Stream.concat(headers.stream(), Stream.of(more)).toList());
  }

  /** Gets a path as the bearer of a token; an empty token sends none. */
  public Answer get(String token, String path, String... headers) {
    return send(token, "GET", path, BodyPublishers.noBody(), headers);
  }

  /** Posts a JSON body; otherwise as {@link #get}. */
  public Answer post(String token, String path, String json, String... headers) {
    return post(token, path, BodyPublishers.ofString(json), headers);
  }

  /** Posts a value as JSON. */
  public Answer post(String token, String path, Object value, String... headers) {
    return post(token, path, JSON.writeValueAsString(value), headers);
  }

  /** Posts what is announced as JSON, whatever it is. */
  public Answer post(String token, String path, BodyPublisher body, String... headers) {
    return with("Content-Type", "application/json").send(token, "POST", path, body, headers);
  }

  /** Sends a request; an empty token sends none. */
  public Answer send(
      String token, String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).method(method, body);
    if (!token.isEmpty()) {
      request.setHeader("Authorization", Tokens.bearer(token));
    }
    List<String> all = with(headers).headers();
    for (int i = 0; i < all.size(); i += 2) {
      request.setHeader(all.get(i), all.get(i + 1));
    }
    return send(request.build());
  }

  /**
   * All that is answered, as UTF-8, until the server closes the connection.
   *
   * @param request sent as it is, one byte for each character, over a connection of its own
   */
  public String raw(String request) {
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * JSON with single quotes made double, so that it stands well in a test.
   *
   * @param args fill {@code %s}
   */
  public static String json(String template, Object... args) {
    return template.formatted(args).replace('\'', '"');
  }

  private static Answer send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());
      DescribedAnswers.check(CLIENT, response);
      return Answer.of(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
