package io.qinggui.standalone.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Traces a problem document back to the lines and columns that caused it. */
final class Rejections {

  private static final Pattern GRANT =
      Pattern.compile("(?:/replacement)?/grants/([0-9]{1,6})(?:/.*)?");

  private Rejections() {}

  static List<Rejection> of(Submission submission, Answer answer) {
    return of(submission, guilty(submission, answer.body().path("errors")), answer);
  }

  /**
   * @param guilty the line that the answer is about
   */
  static List<Rejection> of(Submission submission, Line guilty, Answer answer) {
    JsonNode errors = answer.body().path("errors");
    return submission.lines().stream()
        .map(
            line -> line.equals(guilty) ? rejection(line, answer, errors) : alongWith(guilty, line))
        .toList();
  }

  private static Line guilty(Submission submission, JsonNode errors) {
    return errors
        .valueStream()
        .map(error -> GRANT.matcher(error.path("pointer").asString("")))
        .filter(Matcher::matches)
        .map(matcher -> Integer.parseInt(matcher.group(1)))
        .filter(index -> index < submission.granting().size())
        .findFirst()
        .map(submission.granting()::get)
        .orElse(submission.first());
  }

  private static Rejection alongWith(Line guilty, Line line) {
    return line.rejected(
        "",
        line.kind().noun() + "-rejected",
        "line " + guilty.number() + " of the same " + line.kind().noun() + " was rejected");
  }

  private static Rejection rejection(Line line, Answer answer, JsonNode errors) {
    Optional<JsonNode> first = errors.valueStream().findFirst();
    String said = answer.text("detail").or(() -> answer.text("title")).orElse("");
    String fields =
        errors
            .valueStream()
            .map(error -> column(error) + ": " + error.path("message").asString(""))
            .collect(Collectors.joining("; "));
    return line.rejected(
        first.map(Rejections::column).orElse(""),
        first.map(error -> error.path("code").asString(answer.code())).orElse(answer.code()),
        fields.isEmpty() ? (said.isEmpty() ? "HTTP " + answer.status() : said) : fields);
  }

  /** The last name in the pointer, behind the prefix of its column if it has one. */
  private static String column(JsonNode error) {
    String pointer = error.path("pointer").asString("");
    if (pointer.startsWith("/replacement/grants/")) {
      return Column.GRANT + lastName(pointer);
    }
    return pointer.startsWith("/replacement/")
        ? Column.REPLACEMENT + lastName(pointer)
        : lastName(pointer);
  }

  /** {@code provinces}, of {@code /grants/0/provinces/1}. */
  private static String lastName(String pointer) {
    String column = "";
    for (String part : pointer.split("/", -1)) {
      if (!part.isEmpty() && !part.chars().allMatch(Character::isDigit)) {
        column = part.replace("~1", "/").replace("~0", "~");
      }
    }
    return column;
  }
}
