package io.qinggui.platform.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Takes spans by OTLP over HTTP, as a collector does, and keeps them. The form is that of {@code
 * opentelemetry/proto/trace/v1}: the numbers below are those of its fields.
 */
public final class SpanCollector implements AutoCloseable {

  private static final HexFormat HEX = HexFormat.of();
  private static final int FAILED = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final List<Taken> spans = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  /**
   * A span that was taken.
   *
   * @param service whose it is
   * @param parentId empty for the first one of a trace
   * @param kind 1 internal, 2 server, 3 client, 4 producer, 5 consumer
   * @param attributes numbers among them as texts
   */
  public record Taken(
      String service,
      String traceId,
      String spanId,
      String parentId,
      String name,
      int kind,
      Map<String, String> attributes,
      boolean failed) {}

  private SpanCollector(HttpServer server) {
    this.server = server;
  }

  /** Listens on a free port of this machine. */
  public static SpanCollector start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      SpanCollector collector = new SpanCollector(server);
      server.createContext("/v1/traces", collector::take);
      server.start();
      return collector;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where spans are taken. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces");
  }

  /** What was taken so far. */
  public List<Taken> spans() {
    return List.copyOf(spans);
  }

  /**
   * What was taken, once it is so much: whoever is traced hands its spans over behind that.
   *
   * @throws AssertionError when it is less after a minute
   */
  public List<Taken> spans(int atLeast) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    synchronized (spans) {
      while (spans.size() < atLeast) {
        long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        if (left <= 0) {
          throw new AssertionError("no more spans were taken than " + spans);
        }
        awaitMore(left);
      }
    }
    return spans();
  }

  private void awaitMore(long millis) {
    try {
      spans.wait(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Of those the ones of a trace. */
  public List<Taken> spans(String traceId) {
    return spans.stream().filter(it -> it.traceId().equals(traceId)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    synchronized (spans) {
      ProtobufMessage.of(body).messages(1).forEach(this::takeOfResource);
      spans.notifyAll();
    }
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  private void takeOfResource(ProtobufMessage resourceSpans) {
    String service =
        resourceSpans
            .messages(1)
            .map(it -> attributes(it, 1).getOrDefault("service.name", ""))
            .findFirst()
            .orElse("");
    resourceSpans
        .messages(2)
        .flatMap(scope -> scope.messages(2))
        .forEach(span -> spans.add(taken(service, span)));
  }

  private static Taken taken(String service, ProtobufMessage span) {
    return new Taken(
        service,
        HEX.formatHex(span.bytes(1)),
        HEX.formatHex(span.bytes(2)),
        HEX.formatHex(span.bytes(4)),
        text(span.bytes(5)),
        (int) span.number(6),
        attributes(span, 9),
        span.messages(15).anyMatch(status -> status.number(3) == FAILED));
  }

  private static Map<String, String> attributes(ProtobufMessage of, int field) {
    Map<String, String> attributes = new TreeMap<>();
    of.messages(field)
        .forEach(
            it ->
                attributes.put(
                    text(it.bytes(1)),
                    it.messages(2).findFirst().map(SpanCollector::value).orElse("")));
    return attributes;
  }

  private static String value(ProtobufMessage any) {
    return any.has(1) ? text(any.bytes(1)) : String.valueOf(any.number(3));
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
