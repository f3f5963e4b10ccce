package io.qinggui.notification.delivery.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A subscriber's endpoint, on a free port of the loopback interface. */
final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private volatile Function<Got, Integer> answer = it -> 204;
  private volatile String allowedOrigin = "";

  /** A request that came. */
  record Got(String method, Headers headers, byte[] body) {

    String header(String name) {
      return headers.getFirst(name) == null ? "" : headers.getFirst(name);
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  /** What it answers from now on. */
  void answers(Function<Got, Integer> status) {
    answer = status;
  }

  /** It consents to deliveries from an origin. */
  void allows(String origin) {
    allowedOrigin = origin;
  }

  /** Requests with an event, in the order of their arrival. */
  List<Got> events() {
    return got.stream().filter(it -> it.method().equals("POST")).toList();
  }

  List<Got> asked() {
    return got.stream().filter(it -> it.method().equals("OPTIONS")).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Got it =
        new Got(
            exchange.getRequestMethod(),
            exchange.getRequestHeaders(),
            exchange.getRequestBody().readAllBytes());
    got.add(it);
    if (!allowedOrigin.isEmpty()) {
      exchange.getResponseHeaders().add("WebHook-Allowed-Origin", allowedOrigin);
    }
    exchange.sendResponseHeaders(answer.apply(it), -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
