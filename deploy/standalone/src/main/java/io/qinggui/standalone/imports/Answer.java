package io.qinggui.standalone.imports;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the gateway said.
 *
 * @param body an object, empty when the answer was not JSON
 * @param replayed whether the same request had been answered before
 */
record Answer(int status, JsonNode body, boolean replayed) {

  /** What stands there is not what was sent: another change to the name, another correction. */
  private static final Set<String> SOMETHING_ELSE = Set.of("already-named", "already-corrected");

  /** {@code already-filed}, {@code holder-already-changed}. */
  private static final Pattern THERE = Pattern.compile("(?:[a-z]+-)?already-.+");

  boolean succeeded() {
    return status >= 200 && status < 300;
  }

  /** Whether the fact was there before this request. */
  boolean alreadyThere() {
    return (succeeded() && replayed)
        || (status == 409 && THERE.matcher(code()).matches() && !SOMETHING_ELSE.contains(code()));
  }

  /** Whether a field, or the whole, was refused for this. */
  boolean hasError(String code) {
    return code().equals(code)
        || body.path("errors")
            .valueStream()
            .anyMatch(error -> error.path("code").asString("").equals(code));
  }

  String code() {
    return text("code").orElse("http-" + status);
  }

  Optional<String> text(String field) {
    JsonNode value = body.path(field);
    return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }
}
