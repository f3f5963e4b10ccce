package io.qinggui.faults.hostile;

import java.util.Map;

/** Sends what is valid, sees that it is taken, and measures how long that took. */
final class Valid {

  private final Wire wire;
  private final Judge judge;
  private final String token;

  Valid(Wire wire, Judge judge, String token) {
    this.wire = wire;
    this.judge = judge;
    this.token = token;
  }

  Message post(String path, String json) {
    return new Message("POST", "/api/v1" + path)
        .with("Authorization", "Bearer " + token)
        .json(json);
  }

  Message get(String target) {
    return new Message("GET", target).with("Authorization", "Bearer " + token);
  }

  /** Sends it; whatever comes back is judged. */
  Reply send(Message message) {
    Reply reply = wire.send(message);
    judge.look(Attempt.of("valid", message, Expected.TAKEN), reply);
    return reply;
  }

  /** Sends it without judging, to see whether something is so far. */
  Reply probe(Message message) {
    return wire.send(message);
  }

  /** Sends it and returns a field of what was created. */
  String create(String path, String field, String json) {
    Reply reply = send(post(path, json));
    return reply.json().path(field).asString("none");
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
