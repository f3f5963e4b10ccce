package io.qinggui.platform.client;

import java.net.http.HttpResponse;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer, whatever its status is.
 *
 * @param http as it was received
 */
public record ApiResponse(HttpResponse<String> http) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** The HTTP status. */
  public int status() {
    return http.statusCode();
  }

  /** Whether the status says that it was done: 200 to 299. */
  public boolean succeeded() {
    return status() >= 200 && status() < 300;
  }

  /** A header's first value. */
  public Optional<String> header(String name) {
    return http.headers().firstValue(name);
  }

  /** The body. */
  public String body() {
    return http.body();
  }

  /**
   * The body as JSON.
   *
   * @throws JacksonException when it is not
   */
  public JsonNode json() {
    return JSON.readTree(body());
  }

  @Override
  public String toString() {
    return status() + " " + body();
  }
}
