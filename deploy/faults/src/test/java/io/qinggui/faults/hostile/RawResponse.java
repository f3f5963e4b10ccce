package io.qinggui.faults.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back.
 *
 * @param status 0 when nothing did
 * @param headers by lower-case name
 * @param body without chunks
 * @param trouble why nothing came back, or what was no HTTP
 * @param millis from the first byte sent to the last received
 */
record RawResponse(
    int status, Map<String, String> headers, byte[] body, String trouble, double millis) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static RawResponse silence(String trouble, double millis) {
    return new RawResponse(0, Map.of(), new byte[0], trouble, millis);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  boolean succeeded() {
    return status >= 200 && status < 300;
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The body as JSON, an empty object when it is none. */
  JsonNode json() {
    try {
      JsonNode tree = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
      return tree.isObject() ? tree : JSON.createObjectNode();
    } catch (JacksonException e) {
      return JSON.createObjectNode();
    }
  }
}
