package io.qinggui.gateway.reading;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An operation and the OpenAPI description in which it stands.
 *
 * @param path with variables in braces
 */
public record Described(String path, JsonNode operation, JsonNode description) {

  static Optional<Described> post(JsonNode description, String operationId) {
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      JsonNode operation = path.getValue().path("post");
      if (operation.path("operationId").asString("").equals(operationId)) {
        return Optional.of(new Described(path.getKey(), operation, description));
      }
    }
    return Optional.empty();
  }

  /** The schema that a schema refers to, or itself. */
  public JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    return reference.startsWith("#/") ? description.at(reference.substring(1)) : schema;
  }
}
