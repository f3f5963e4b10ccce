package io.qinggui.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.qinggui.platform.client.ApiResponse;
import io.qinggui.platform.reference.Beijing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * One log, four doors: Kafka, the feed, its stream and a webhook tell the same, byte for byte. And
 * an order goes from a standing that holds today to a carrier that confirms it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FourDoorsTest {

  private static final String CARRIER = "91110000100000227W";
  private static final String OPERATOR = "91330106673959654P";
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final Pattern POSITIONS =
      Pattern.compile("\"feedposition\":(\\d+),\"previousposition\":(\\d+)}$");
  private static final String ACCEPT = "application/cloudevents-batch+json";

  @TempDir private static Path directory = Path.of("");

  private final Map<String, String> delivered = new ConcurrentHashMap<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private HttpServer endpoint;
  private RunningNode node;

  @BeforeAll
  void start() throws Exception {
    endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    endpoint.createContext(
        "/",
        exchange -> {
          String event = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          delivered.put(idOf(event), event);
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    endpoint.start();
    node = RunningNode.on(directory);
    subscribe();
    happen();
  }

  @AfterAll
  void stop() {
    node.close();
    endpoint.stop(0);
    http.close();
  }

  private void subscribe() throws Exception {
    ApiResponse answer =
        node.post(
            "miit",
            "/subscriptions",
            """
            {"name": "全部", "types": ["io.qinggui.operator.*", "io.qinggui.license.*",
             "io.qinggui.notification.*"], "from": "BEGINNING",
             "delivery": {"kind": "WEBHOOK", "url": "http://127.0.0.1:%d/hook",
              "mode": "STRUCTURED", "ordering": "PER_OPERATOR"}}\
            """
                .formatted(endpoint.getAddress().getPort()));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
  }

  /**
   * A carrier, and a licensed operator that is on the list of bad credit and has neither committed
   * itself nor passed an evaluation to this day.
   */
  private void happen() throws Exception {
    register(CARRIER, "示例基础电信企业", "CARRIER", "11");
    register(OPERATOR, "杭州清溪数据有限公司", "ENTERPRISE", "33");
    file(
        "/licenses",
        """
        {"licenseNumber": "B1-20140026", "operatorId": "%s", "issuer": "33",
         "grantedOn": "2014-05-01", "validUntil": "2034-04-30",
         "grants": [{"service": "IDC", "provinces": ["33"]}]}\
        """
            .formatted(OPERATOR));
    file(
        "/operators/" + OPERATOR + "/credit-records",
        """
        {"cause": "层层转租", "decidedOn": "2017-10-09", "listedOn": "2017-10-20",
         "listedBy": "33"}\
        """);
  }

  private void file(String path, String json) throws Exception {
    ApiResponse answer = node.post("ca-33", path, json);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
  }

  private void register(String id, String name, String kind, String province) throws Exception {
    ApiResponse answer =
        node.post(
            "miit",
            "/operators",
            "{\"uscc\": \"%s\", \"name\": \"%s\", \"kind\": \"%s\", \"province\": \"%s\"}"
                .formatted(id, name, kind, province));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
  }

  @Test
  @Order(1)
  void a_standing_that_holds_today_is_an_order_that_a_carrier_confirms() throws Exception {
    await().atMost(30, SECONDS).until(() -> !orders("OPEN").isEmpty());
    JsonNode order = orders("OPEN").get(0);
    assertThat(order.path("effect").asString()).isEqualTo("BARRED");
    assertThat(order.path("text").path("zh").asString()).contains(OPERATOR);

    HttpRequest acknowledgement =
        HttpRequest.newBuilder(
                api("/orders/" + order.path("orderId").asString() + "/acknowledgement"))
            .header("Authorization", "Bearer " + token("carrier", "&operator_id=" + CARRIER))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"acknowledgedOn\": \"%s\", \"action\": \"STOPPED\"}"
                        .formatted(Beijing.dateOf(node.now()))))
            .build();
    HttpResponse<String> answer = http.send(acknowledgement, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    await().atMost(30, SECONDS).until(() -> !orders("ACKNOWLEDGED").isEmpty());
    assertThat(orders("OPEN")).isEmpty();
  }

  private JsonNode orders(String state) throws Exception {
    return node.get(
            "miit", "/orders?operatorId=" + OPERATOR + "&addressee=" + CARRIER + "&state=" + state)
        .path("items");
  }

  @Test
  @Order(2)
  void kafka_feed_stream_and_webhook_tell_the_same_byte_for_byte() throws Exception {
    Map<String, String> feed = feed();
    assertThat(feed.size()).isGreaterThanOrEqualTo(5);
    Map<String, String> kafka = kafka(feed.size());
    Map<String, String> stream = stream(feed.size());
    await().atMost(30, SECONDS).until(() -> delivered.keySet().containsAll(feed.keySet()));

    feed.forEach(
        (id, event) -> {
          String published = Objects.requireNonNull(kafka.get(id), "not on Kafka: " + id);
          assertThat(event).startsWith(published.substring(0, published.length() - 1));
          assertThat(stream.get(id)).isEqualTo(event);
          assertThat(delivered.get(id)).isEqualTo(event);
        });
  }

  /** Everything up to the present end, and proof that nothing is missing. */
  private Map<String, String> feed() throws Exception {
    Map<String, String> events = new LinkedHashMap<>();
    long after = 0;
    HttpResponse<String> page = page(after);
    while (page.statusCode() == 200) {
      String event = page.body().substring(1, page.body().length() - 1);
      Matcher positions = POSITIONS.matcher(event);
      assertThat(positions.find()).as(event).isTrue();
      assertThat(Long.parseLong(positions.group(2))).isEqualTo(after);
      after = Long.parseLong(positions.group(1));
      events.put(idOf(event), event);
      page = page(after);
    }
    return events;
  }

  private HttpResponse<String> page(long after) throws Exception {
    return http.send(
        request("/feed?limit=1&types=io.qinggui.*&after=" + after).header("Accept", ACCEPT).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) throws Exception {
    return HttpRequest.newBuilder(api(path)).header("Authorization", "Bearer " + token("miit", ""));
  }

  private URI api(String path) {
    return URI.create("http://127.0.0.1:" + node.ports().gateway() + "/api/v1" + path);
  }

  private String token(String client, String more) throws Exception {
    String basic = Base64.getEncoder().encodeToString((client + ":demo").getBytes(UTF_8));
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(api("").resolve("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials" + more))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return answer.body().replaceAll("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
  }

  private Map<String, String> stream(int number) throws Exception {
    Map<String, String> events = new LinkedHashMap<>();
    HttpResponse<InputStream> response =
        http.send(
            request("/feed/stream?types=io.qinggui.*")
                .header("Accept", "text/event-stream")
                .build(),
            HttpResponse.BodyHandlers.ofInputStream());
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8))) {
      while (events.size() < number) {
        String line = lines.readLine();
        if (line.startsWith("data: ")) {
          String event = line.substring("data: ".length());
          events.put(idOf(event), event);
        }
      }
    } catch (IOException e) {
      throw new AssertionError("the stream broke off after " + events.size() + " events", e);
    }
    return events;
  }

  private Map<String, String> kafka(int number) {
    Map<String, String> events = new LinkedHashMap<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", "127.0.0.1:" + node.ports().broker(),
                "group.id", "somebody-else",
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.subscribe(
          List.of(
              "qinggui.operator", "qinggui.license", "qinggui.inspection", "qinggui.notification"));
      await()
          .atMost(30, SECONDS)
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(200))
                    .forEach(each -> events.put(idOf(each.value()), each.value()));
                return events.size() >= number;
              });
    }
    return events;
  }

  private static String idOf(String event) {
    Matcher id = ID.matcher(event);
    return id.find() ? id.group(1) : "";
  }
}
