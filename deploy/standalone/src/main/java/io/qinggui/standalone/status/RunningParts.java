package io.qinggui.standalone.status;

import io.qinggui.standalone.node.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks each process of a system how it is. */
public final class RunningParts {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** More than a service waits for its document store. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private RunningParts() {}

  /** The gateway first, then the services. */
  public static List<Part> at(Ports ports) throws InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      List<Part> parts = new ArrayList<>();
      parts.add(ask(client, "gateway", ports.gatewayAddress()));
      for (var each : ports.serviceAddresses().entrySet()) {
        parts.add(ask(client, each.getKey().ledger(), each.getValue()));
      }
      return parts;
    }
  }

  private static Part ask(HttpClient client, String name, URI address) throws InterruptedException {
    try {
      JsonNode health = JSON.readTree(get(client, address, "/actuator/health").body());
      if (!health.path("status").isString()) {
        return Part.away(name, "something else listens there");
      }
      HttpResponse<String> numbers = get(client, address, "/actuator/prometheus");
      return new Part(
          name,
          health.path("status").stringValue(),
          wrong(health),
          numbers.statusCode() == 200 ? new Numbers(numbers.body()) : Numbers.NONE);
    } catch (JacksonException e) {
      return Part.away(name, "something else listens there");
    } catch (IOException e) {
      return Part.away(name, "nothing answers at port " + address.getPort());
    }
  }

  private static HttpResponse<String> get(HttpClient client, URI address, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).GET().build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** One line for each part of it that is not up. */
  private static List<String> wrong(JsonNode health) {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, JsonNode> part : health.path("components").properties()) {
      String status = part.getValue().path("status").asString("");
      if (!status.equals("UP") && !status.equals("UNKNOWN")) {
        wrong.add(part.getKey() + " " + status + details(part.getValue().path("details")));
      }
    }
    return wrong;
  }

  private static String details(JsonNode details) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, JsonNode> each : details.properties()) {
      JsonNode value = each.getValue();
      text.append(text.isEmpty() ? ": " : ", ").append(each.getKey()).append(' ');
      text.append(value.isString() ? value.stringValue() : value.toString().replace("\"", ""));
    }
    return text.toString();
  }
}
