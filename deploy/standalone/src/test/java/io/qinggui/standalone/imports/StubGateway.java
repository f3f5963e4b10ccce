package io.qinggui.standalone.imports;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Stands in for a gateway: remembers idempotency keys as ours does, and refuses what a test wants
 * refused.
 */
public final class StubGateway implements AutoCloseable {

  /** The last one is {@code Min-Ledger-Position}. */
  public record Received(String path, String body, String key, Optional<String> after) {}

  public record Reply(int status, String body) {}

  final List<Received> received = new CopyOnWriteArrayList<>();

  /** In which the problem was asked for once more. */
  final List<String> languages = new CopyOnWriteArrayList<>();

  /** Paths that were read. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  final AtomicInteger unavailable = new AtomicInteger();
  final AtomicInteger tokens = new AtomicInteger();

  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final Set<String> keys = ConcurrentHashMap.newKeySet();
  private final HttpServer server;
  private final Function<Received, Reply> replies;

  public StubGateway(Function<Received, Reply> replies) {
    this.replies = replies;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/oauth2/token", this::token);
    server.createContext("/api/v1/", this::readOrWrite);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  ImportSettings settings() {
    URI uri = address();
    return new ImportSettings(
        uri,
        Map.of(),
        uri.resolve("/oauth2/token"),
        "miit",
        "demo",
        8,
        Optional.empty(),
        Duration.ofSeconds(2));
  }

  /** What it answers to a {@code GET}; 404 elsewhere. */
  public StubGateway knowing(String pathAndQuery, String json) {
    known.put(pathAndQuery, json);
    return this;
  }

  List<Received> at(String path) {
    return received.stream().filter(each -> each.path().equals(path)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void token(HttpExchange exchange) throws IOException {
    tokens.incrementAndGet();
    answer(exchange, new Reply(200, "{\"access_token\": \"t\", \"expires_in\": 300}"));
  }

  private void readOrWrite(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("GET")) {
      String asked = exchange.getRequestURI().toString().substring("/api/v1".length());
      this.asked.add(asked);
      String json = known.get(asked);
      answer(
          exchange,
          json == null ? new Reply(404, "{\"code\": \"unknown\"}") : new Reply(200, json));
    } else {
      write(exchange);
    }
  }

  private void write(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (unavailable.getAndDecrement() > 0) {
      answer(exchange, new Reply(503, "{}"));
      return;
    }
    Received request =
        new Received(
            exchange.getRequestURI().getPath().substring("/api/v1".length()),
            body,
            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
            Optional.ofNullable(exchange.getRequestHeaders().getFirst("Min-Ledger-Position")));
    if (String.valueOf(exchange.getRequestURI().getQuery()).contains("dryRun=true")) {
      // which nobody asks for but to hear of a refusal in the other language
      languages.add(exchange.getRequestHeaders().getFirst("Accept-Language"));
      answer(exchange, inChinese(replies.apply(request)));
      return;
    }
    received.add(request);
    exchange.getResponseHeaders().add("Ledger-Position", "stub:" + received.size());
    Reply reply = replies.apply(request);
    if (reply.status() < 300 && !keys.add(request.key())) {
      exchange.getResponseHeaders().add("Idempotency-Replayed", "true");
    }
    answer(exchange, reply);
  }

  private static Reply inChinese(Reply reply) {
    return new Reply(
        reply.status(), reply.body().replace("\"no\"", "\"不行\"").replace("English", "中文"));
  }

  private static void answer(HttpExchange exchange, Reply reply) throws IOException {
    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
