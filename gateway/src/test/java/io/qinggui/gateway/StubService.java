package io.qinggui.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A service that can be taught, hung, killed and brought back at the same address. */
final class StubService {

  private final String name;
  private final int port;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile HttpHandler handler = this::echo;
  private @Nullable HttpServer server;

  /** A request as it came in. */
  record Received(String method, String target, Map<String, List<String>> headers, String body) {
    String header(String wanted) {
      return headers.entrySet().stream()
          .filter(each -> each.getKey().equalsIgnoreCase(wanted))
          .map(each -> String.join(",", each.getValue()))
          .findFirst()
          .orElse("");
    }
  }

  StubService(String name) {
    this.name = name;
    this.port = bind(0);
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  List<Received> received() {
    return received;
  }

  Received last() {
    return received.getLast();
  }

  void answerWith(HttpHandler other) {
    handler = other;
  }

  /** Answers nothing until the latch is open. */
  void hangUntil(CountDownLatch latch) {
    handler =
        exchange -> {
          try {
            latch.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          echo(exchange);
        };
  }

  void reset() {
    handler = this::echo;
    received.clear();
    revive();
  }

  void kill() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  void revive() {
    if (server == null) {
      int same = bind(port);
      if (same != port) {
        throw new IllegalStateException("bound to " + same);
      }
    }
  }

  static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void echo(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("ETag", "\"7\"");
    exchange.getResponseHeaders().set("Ledger-Position", name + ":41");
    exchange.getResponseHeaders().set("Location", "/api/v1/somewhere");
    send(exchange, 200, "application/json", "{\"service\":\"" + name + "\"}");
  }

  private int bind(int wanted) {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
      started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      started.createContext("/", this::handle);
      started.start();
      server = started;
      return started.getAddress().getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    received.add(
        new Received(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            Map.copyOf(exchange.getRequestHeaders()),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    handler.handle(exchange);
  }
}
