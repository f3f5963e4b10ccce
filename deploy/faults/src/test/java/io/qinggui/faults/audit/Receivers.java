package io.qinggui.faults.audit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.qinggui.scenario.system.Client;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Webhooks of somebody else, a subscription each, who notes what he is handed while the system
 * comes and goes.
 */
public final class Receivers implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** One of so many is not taken the first time where the receiver is fickle; then it is. */
  private static final int REFUSED = 10;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<Receiver, List<Handed>> taken = new EnumMap<>(Receiver.class);
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final AtomicInteger kills = new AtomicInteger();

  /** What somebody subscribed to. */
  enum Receiver {
    ALL("io.qinggui.*", "STRUCTURED", true, false),
    FICKLE("io.qinggui.*", "STRUCTURED", true, true),
    LICENSES("io.qinggui.license.*", "BINARY", true, false),
    UNORDERED("io.qinggui.inspection.*", "STRUCTURED", false, true);

    private final String types;
    private final String mode;
    private final boolean ordered;
    private final boolean fickle;

    Receiver(String types, String mode, boolean ordered, boolean fickle) {
      this.types = types;
      this.mode = mode;
      this.ordered = ordered;
      this.fickle = fickle;
    }

    boolean isOrdered() {
      return ordered;
    }

    /** Whether it gets events of a type; heartbeats go to everybody. */
    boolean gets(String type) {
      return type.equals("io.qinggui.notification.heartbeat.v1")
          || type.startsWith(types.substring(0, types.length() - 1));
    }

    private String body(int port) {
      return """
      {"name": "%s", "types": ["%s"], "from": "BEGINNING",
       "delivery": {"kind": "WEBHOOK", "url": "http://127.0.0.1:%d/%s", "mode": "%s",
        "ordering": "%s"}}\
      """
          .formatted(name(), types, port, name(), mode, ordered ? "PER_OPERATOR" : "NONE");
    }
  }

  /**
   * An event that was taken.
   *
   * @param position in the feed
   * @param previous position of the one before it
   */
  record Handed(long position, long previous, String subject) {}

  private Receivers(HttpServer server) {
    this.server = server;
    for (Receiver receiver : Receiver.values()) {
      taken.put(receiver, new ArrayList<>());
      server.createContext("/" + receiver.name(), exchange -> take(receiver, exchange));
    }
    server.setExecutor(threads);
    server.start();
  }

  /** Listens on a free port of this machine. */
  public static Receivers open() throws IOException {
    return new Receivers(
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
  }

  /** Subscribes to a system; its events are told from the first one on. */
  public void subscribe(Client client) throws IOException, InterruptedException {
    for (Receiver receiver : Receiver.values()) {
      HttpResponse<String> answer =
          client.post("miit", "/subscriptions", receiver.body(server.getAddress().getPort()));
      if (answer.statusCode() != 201) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
    }
  }

  /** The system was killed: what was under way may come once more. */
  public void killed() {
    kills.incrementAndGet();
  }

  int kills() {
    return kills.get();
  }

  /** What a receiver took so far, in the order in which it came. */
  List<Handed> taken(Receiver receiver) {
    List<Handed> its = list(receiver);
    synchronized (its) {
      return List.copyOf(its);
    }
  }

  private List<Handed> list(Receiver receiver) {
    return Objects.requireNonNull(taken.get(receiver));
  }

  private void take(Receiver receiver, HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Handed handed = handed(exchange, body);
      if (receiver.fickle
          && handed.position() % REFUSED == 0
          && refused.add(receiver + " " + handed.position())) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      List<Handed> its = list(receiver);
      synchronized (its) {
        its.add(handed);
      }
      exchange.sendResponseHeaders(204, -1);
    }
  }

  private static Handed handed(HttpExchange exchange, byte[] body) {
    String position = exchange.getRequestHeaders().getFirst("ce-feedposition");
    if (position != null) {
      return new Handed(
          Long.parseLong(position),
          Long.parseLong(exchange.getRequestHeaders().getFirst("ce-previousposition")),
          exchange.getRequestHeaders().getFirst("ce-subject"));
    }
    JsonNode event = JSON.readTree(body);
    return new Handed(
        event.path("feedposition").asLong(),
        event.path("previousposition").asLong(),
        event.path("subject").asString());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
