package io.qinggui.scenario.system;

import io.qinggui.platform.client.ApiClient;
import io.qinggui.platform.client.ApiRequest;
import io.qinggui.platform.client.Credentials;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody else's program that talks to a running Qinggui over HTTP. Many threads may use one. */
public final class Client implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final URI base;
  private final Sender sender;
  private final Runnable end;

  /**
   * @param port of the gateway, on loopback
   */
  public Client(int port) {
    this.base = URI.create("http://127.0.0.1:" + port);
    Connections own = new Connections(base);
    this.sender = own;
    this.end = own::close;
  }

  /**
   * One whose requests go where somebody else says.
   *
   * @param sender takes the path and the query of a request's address; not closed with the client
   */
  public Client(Sender sender) {
    this.base = URI.create("http://127.0.0.1");
    this.sender = sender;
    this.end = () -> {};
  }

  /** Sends requests in somebody's name. */
  @FunctionalInterface
  public interface Sender {
    /**
     * The answer, whatever its status is.
     *
     * @param as as in {@link #post}
     */
    HttpResponse<String> send(String as, ApiRequest request)
        throws IOException, InterruptedException;
  }

  /** To one gateway, which issues the tokens, too. */
  private static final class Connections implements Sender {

    private final URI base;
    private final ApiClient connections = ApiClient.anonymous();
    private final Map<String, ApiClient> clients = new ConcurrentHashMap<>();

    Connections(URI base) {
      this.base = base;
    }

    @Override
    public HttpResponse<String> send(String as, ApiRequest request)
        throws IOException, InterruptedException {
      return clients
          .computeIfAbsent(as, id -> connections.as(credentials(id)))
          .send(request)
          .http();
    }

    private Credentials credentials(String as) {
      String[] parts = as.split("/", 2);
      return new Credentials(
          base.resolve("/oauth2/token"), parts[0], "demo", parts.length > 1 ? parts[1] : null);
    }

    void close() {
      connections.close();
    }
  }

  /**
   * A write or a question.
   *
   * @param as a client of the token endpoint, such as {@code miit}; {@code carrier/} and {@code
   *     operator/} are followed by the operator's id
   * @param path after {@code /api/v1}
   * @param headers name, value, name, value, ...
   */
  public HttpResponse<String> post(String as, String path, String json, String... headers)
      throws IOException, InterruptedException {
    return send(as, ApiRequest.post(at(path), json).with(headers));
  }

  /** A read; otherwise as {@link #post}. */
  public HttpResponse<String> get(String as, String path, String... headers)
      throws IOException, InterruptedException {
    return get(as, at(path), headers);
  }

  /** A read at any address. */
  public HttpResponse<String> get(String as, URI uri, String... headers)
      throws IOException, InterruptedException {
    return send(as, ApiRequest.get(uri).with(headers));
  }

  /** The body as JSON. */
  public static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  @Override
  public void close() {
    end.run();
  }

  private HttpResponse<String> send(String as, ApiRequest request)
      throws IOException, InterruptedException {
    return sender.send(as, request.within(TIMEOUT));
  }

  private URI at(String path) {
    return base.resolve("/api/v1" + path);
  }
}
