package io.qinggui.faults.hostile;

import java.util.Map;

/** Sends what is valid, sees that it is taken, and measures how long that took. */
final class CheckedClient {

  private final RawHttp http;
  private final Oracle oracle;
  private final String token;

  CheckedClient(RawHttp http, Oracle oracle, String token) {
    this.http = http;
    this.oracle = oracle;
    this.token = token;
  }

  RawRequest post(String path, String json) {
    return new RawRequest("POST", path).with("Authorization", "Bearer " + token).json(json);
  }

  RawRequest get(String target) {
    return new RawRequest("GET", target).with("Authorization", "Bearer " + token);
  }

  /** Sends it; whatever comes back is judged. */
  RawResponse send(RawRequest message) {
    RawResponse response = http.send(message);
    oracle.look(Attempt.of("valid", message, Expected.TAKEN), response);
    return response;
  }

  /** Sends it without judging, to see whether something is so far. */
  RawResponse probe(RawRequest message) {
    return http.send(message);
  }

  /** Replaces {@code {name}} in a template by encoded values. */
  static String fill(String template, Map<String, String> values) {
    String filled = template;
    for (Map.Entry<String, String> each : values.entrySet()) {
      filled = filled.replace("{" + each.getKey() + "}", encoded(each.getValue()));
    }
    return filled;
  }

  static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
        .replace("+", "%20");
  }
}
