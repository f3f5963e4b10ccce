package io.qinggui.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service answered, and what a test may expect of it.
 *
 * @param status of HTTP
 * @param bytes of the body
 */
public record Answer(int status, HttpHeaders headers, byte[] bytes) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PROBLEM = "application/problem+json";

  static Answer of(HttpResponse<byte[]> response) {
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  /** A header's first value, empty when there is none. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The body as it was received. */
  public String body() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The body as JSON. */
  public JsonNode json() {
    return JSON.readTree(bytes);
  }

  /** A text of the body by JSON pointer, empty when it is absent or null. */
  public String at(String pointer) {
    return json().at(pointer).asString("");
  }

  /** A text field of the body, empty when it is absent or null. */
  public String text(String field) {
    return json().path(field).asString("");
  }

  /** The {@code pointer code} of each error of a problem document. */
  public List<String> errors() {
    return json().path("errors").values().stream()
        .map(e -> e.path("pointer").asString("") + " " + e.path("code").asString(""))
        .toList();
  }

  /**
   * The status, the code, and the field or the service at fault: {@code 422 wrong-type /size},
   * {@code 503 service-unavailable license}.
   */
  public String problem() {
    if (!header("Content-Type").equals(PROBLEM)) {
      return status + " no-problem-document";
    }
    String at = at("/errors/0/pointer");
    return (status + " " + text("code") + " " + (at.isEmpty() ? text("service") : at)).strip();
  }

  /** Whether it is a problem document with all that belongs into one. */
  public boolean isProblem() {
    return header("Content-Type").equals(PROBLEM)
        && !text("code").isEmpty()
        && text("type").equals("/problems/" + text("code"))
        && json().path("status").intValue() == status
        && !text("title").isBlank()
        && !text("detail").isBlank();
  }

  /** Expects a 200. */
  public Answer ok() {
    assertThat(status).as(body()).isEqualTo(200);
    return this;
  }

  /** Expects a 201 that tells the position in the service's ledger. */
  public Answer created() {
    assertThat(status).as(body()).isEqualTo(201);
    assertThat(header("Ledger-Position")).matches("[a-z]+:\\d+");
    return this;
  }

  /** Expects a problem document with this status and code. */
  public Answer problem(int expected, String code) {
    assertThat(status).as(body()).isEqualTo(expected);
    assertThat(isProblem()).as(toString()).isTrue();
    assertThat(text("code")).as(body()).isEqualTo(code);
    return this;
  }

  /** Expects that a value is refused with this code. */
  public Answer invalid(String pointer, String code) {
    assertThat(status).as(body()).isIn(400, 422);
    assertThat(errors()).as(body()).contains(pointer + " " + code);
    return this;
  }

  @Override
  public String toString() {
    return status + " " + body();
  }
}
