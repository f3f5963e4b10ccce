package io.qinggui.faults.instances;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer.
 *
 * @param position in the ledger, 0 when it tells none
 * @param replayed whether it was given before
 */
record Response(int status, long position, boolean replayed, String body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Response of(HttpResponse<String> answer) {
    String position = answer.headers().firstValue("Ledger-Position").orElse("license:0");
    return new Response(
        answer.statusCode(),
        Long.parseLong(position.substring(position.indexOf(':') + 1)),
        answer.headers().firstValue("Idempotency-Replayed").isPresent(),
        answer.body());
  }

  boolean taken() {
    return status == 201 || status == 200;
  }

  JsonNode json() {
    return JSON.readTree(body);
  }
}
