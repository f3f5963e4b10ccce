package io.qinggui.standalone.examples;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request of a file, with its placeholders.
 *
 * @param title what stands after {@code ###}
 * @param name under which later requests refer to its answer ({@code # @name})
 * @param status the expected status ({@code # expect 201})
 * @param expected places in the answer and what stands there ({@code # expect $.verdict = DENY})
 * @param body empty for none
 */
public record HttpExample(
    String title,
    @Nullable String name,
    int status,
    Map<String, String> expected,
    String method,
    String url,
    List<Header> headers,
    String body) {

  /** A header as it is sent, but for its placeholders. */
  public record Header(String name, String value) {}
}
