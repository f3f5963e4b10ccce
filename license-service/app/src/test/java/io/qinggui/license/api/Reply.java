package io.qinggui.license.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer over HTTP. */
record Reply(int status, HttpHeaders headers, byte[] bytes) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  JsonNode json() {
    return JSON.readTree(bytes);
  }

  /** A text of the answer by JSON pointer. */
  String at(String pointer) {
    return json().at(pointer).asString();
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  Reply ok() {
    assertThat(status).as(text()).isEqualTo(200);
    return this;
  }

  Reply created() {
    assertThat(status).as(text()).isEqualTo(201);
    assertThat(header("Ledger-Position")).startsWith("license:");
    return this;
  }

  /** A problem document with this status and code. */
  Reply problem(int expected, String code) {
    assertThat(status).as(text()).isEqualTo(expected);
    assertThat(header("Content-Type")).startsWith("application/problem+json");
    assertThat(at("/code")).as(text()).isEqualTo(code);
    assertThat(at("/title")).isNotEmpty();
    return this;
  }

  /** A 422 that names this field with this code. */
  Reply invalid(String pointer, String code) {
    assertThat(status).as(text()).isIn(400, 422);
    assertThat(json().get("errors").valueStream().map(Reply::field).toList())
        .as(text())
        .contains(List.of(pointer, code));
    return this;
  }

  private static List<String> field(JsonNode error) {
    return List.of(error.get("pointer").asString(), error.get("code").asString());
  }
}
