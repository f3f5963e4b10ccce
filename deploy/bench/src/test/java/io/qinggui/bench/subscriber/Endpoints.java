package io.qinggui.bench.subscriber;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.qinggui.scenario.system.Client;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Webhooks of many subscribers on one machine, each interested in the registrations of one
 * province. They answer at once.
 */
final class Endpoints implements Recipient {

  private static final Pattern SUBJECT = Pattern.compile("\"subject\":\"([^\"]+)\"");
  private static final String REGISTERED = "io.qinggui.operator.operator-registered.v1";
  private static final String TYPE = "\"" + REGISTERED + "\"";
  private static final String NEVER = "io.qinggui.notification.endpoint-gone.v1";
  private static final long FOR_EVER = 600_000;

  private final HttpServer server;
  private final Map<String, Long> handedAt = new ConcurrentHashMap<>();
  private final LongAdder deliveries = new LongAdder();

  Endpoints() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.createContext("/dead/", Endpoints::hang);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    String event = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    long now = System.nanoTime();
    Matcher subject = SUBJECT.matcher(event);
    if (event.contains(TYPE) && subject.find()) {
      deliveries.increment();
      handedAt.putIfAbsent(subject.group(1), now);
    }
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private static void hang(HttpExchange exchange) {
    try (exchange) {
      Thread.sleep(FOR_EVER);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Subscribes to registrations, each to those of one province.
   *
   * @return ids of the subscriptions
   */
  List<String> subscribe(Client client, int subscriptions)
      throws IOException, InterruptedException {
    return subscribe(client, subscriptions, REGISTERED, "");
  }

  /** Subscribes endpoints that take a connection and never answer. */
  void subscribeDead(Client client, int subscriptions) throws IOException, InterruptedException {
    var unused = subscribe(client, subscriptions, REGISTERED, "dead/");
  }

  /** Subscribes to what never happens. */
  void subscribeSilent(Client client, int subscriptions) throws IOException, InterruptedException {
    var unused = subscribe(client, subscriptions, NEVER, "");
  }

  private List<String> subscribe(Client client, int subscriptions, String type, String path)
      throws IOException, InterruptedException {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < subscriptions; i++) {
      String province = Commands.PROVINCES.get(i % Commands.PROVINCES.size());
      HttpResponse<String> answer =
          client.post(
              "miit",
              "/subscriptions",
              """
              {"name": "%d", "types": ["%s"],
               "provinces": ["%s"], "from": "NOW",
               "delivery": {"kind": "WEBHOOK", "url": "http://127.0.0.1:%d/%s%d",
                "mode": "STRUCTURED", "ordering": "PER_OPERATOR"}}\
              """
                  .formatted(i, type, province, server.getAddress().getPort(), path, i));
      if (answer.statusCode() != 201) {
        throw new IllegalStateException(answer.body());
      }
      ids.add(Client.json(answer).path("subscriptionId").asString());
    }
    return ids;
  }

  @Override
  public Map<String, Long> handedAt() {
    return handedAt;
  }

  /** Deliveries of registrations so far; each is of one event to one subscription. */
  long deliveries() {
    return deliveries.sum();
  }

  /** A webhook is promised at least once. */
  @Override
  public long repeated() {
    return 0;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
