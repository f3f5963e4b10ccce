package io.qinggui.standalone.imports;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the gateway said.
 *
 * @param body an object, empty when the answer was not JSON
 * @param replayed whether the same request had been answered before
 * @param otherwise the same problem in Chinese, when it is one and somebody asked for it
 */
record Answer(int status, JsonNode body, boolean replayed, @Nullable JsonNode otherwise) {

  /** What stands there is not what was sent: another change to the name, another correction. */
  private static final Set<String> SOMETHING_ELSE = Set.of("already-named", "already-corrected");

  /** {@code already-filed}, {@code holder-already-changed}. */
  private static final Pattern THERE = Pattern.compile("(?:[a-z]+-)?already-.+");

  Answer(int status, JsonNode body, boolean replayed) {
    this(status, body, replayed, null);
  }

  /** Together with the same problem in Chinese; another one says nothing about this. */
  Answer with(Answer chinese) {
    return chinese.status() == status && chinese.code().equals(code())
        ? new Answer(status, body, replayed, chinese.body())
        : this;
  }

  /** The problem in Chinese, if it is known. */
  Optional<JsonNode> chinese() {
    return Optional.ofNullable(otherwise);
  }

  /** Whether it has refused what was asked for. */
  boolean refused() {
    return !succeeded() && !alreadyThere();
  }

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
