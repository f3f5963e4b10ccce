package io.qinggui.faults.hostile;

import io.qinggui.faults.hostile.Endpoint.Parameter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The endpoints of all services, as the running system's OpenAPI at {@code /api/docs} has them. */
final class OpenApi {

  private static final int DEEP = 24;

  /** An answer without an end: who asks for it waits for what never comes. */
  private static final String STREAM = "/api/v1/feed/stream";

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private OpenApi() {}

  static List<Endpoint> read(RawHttp http) {
    Map<String, Endpoint> found = new TreeMap<>();
    JsonNode pages = json(http, "/api/docs/openapi/gateway/swagger-config").path("urls");
    for (JsonNode page : pages) {
      read(page.path("name").asString(), json(http, page.path("url").asString()), found);
    }
    if (found.size() < 10) {
      throw new IllegalStateException("the system describes only " + found.keySet());
    }
    return List.copyOf(found.values());
  }

  /** A document is made when it is first asked for, which takes longer than a gateway waits. */
  private static JsonNode json(RawHttp http, String path) {
    RawResponse response =
        Awaitility.await(path)
            .atMost(PATIENCE)
            .until(() -> http.send(new RawRequest("GET", path)), it -> it.status() == 200);
    return response.json();
  }

  private static void read(String service, JsonNode document, Map<String, Endpoint> found) {
    document.path("paths").properties().stream()
        .filter(path -> !path.getKey().equals(STREAM))
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          Endpoint endpoint =
                              endpoint(
                                  method.getKey(),
                                  behindGateway(service, path.getKey()),
                                  method.getValue(),
                                  document);
                          found.put(endpoint.id(), endpoint);
                        }));
  }

  /** The administration of each service has its own place behind the gateway. */
  private static String behindGateway(String service, String path) {
    return path.replace("/api/v1/admin/", "/api/v1/admin/" + service + "/");
  }

  private static Endpoint endpoint(
      String method, String path, JsonNode operation, JsonNode document) {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode each : operation.path("parameters")) {
      parameters.add(
          new Parameter(
              each.path("in").asString(),
              each.path("name").asString(),
              each.path("required").asBoolean(false),
              new Schema(resolved(each.path("schema"), document, DEEP))));
    }
    JsonNode schema =
        operation.path("requestBody").path("content").path("application/json").path("schema");
    return new Endpoint(
        method.toUpperCase(Locale.ROOT), path, List.copyOf(parameters), body(schema, document));
  }

  /** One that nobody has to send, and in which nothing stands, is none. */
  private static Optional<Schema> body(JsonNode schema, JsonNode document) {
    JsonNode body = resolved(schema, document, DEEP);
    return body.path("properties").isEmpty() ? Optional.empty() : Optional.of(new Schema(body));
  }

  /** The schema with what it refers to in place of the references. */
  private static JsonNode resolved(JsonNode schema, JsonNode document, int depth) {
    if (depth == 0) {
      return schema;
    }
    JsonNode ref = schema.path("$ref");
    if (ref.isString()) {
      return resolved(document.at(ref.asString().substring(1)), document, depth - 1);
    }
    if (schema.isObject()) {
      var copy = schema.deepCopy().asObject();
      schema
          .properties()
          .forEach(it -> copy.set(it.getKey(), resolved(it.getValue(), document, depth - 1)));
      return copy;
    }
    if (schema.isArray()) {
      var copy = JsonNodeFactory.instance.arrayNode();
      schema.valueStream().forEach(it -> copy.add(resolved(it, document, depth - 1)));
      return copy;
    }
    return schema;
  }
}
