package io.qinggui.standalone.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Traces a problem document back to the lines and columns that caused it. */
final class Rejections {

  private static final Map<String, String> OF_ITS_OPERATOR =
      Map.of(
          "uscc",
          "operatorId",
          "name",
          "operator.name",
          "kind",
          "operator.kind",
          "province",
          "operator.province");

  private static final Pattern GRANT =
      Pattern.compile("(?:/replacement)?/grants/([0-9]{1,6})(?:/.*)?");

  private static final String UNKNOWN = "-unknown";

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
            line ->
                line.equals(guilty)
                    ? rejection(line, answer, errors)
                    : alongWith(guilty.number(), line))
        .toList();
  }

  /** Of a license whose operator could not be registered from its columns. */
  static Outcome.Rejected ofOperator(Submission license, Answer answer) {
    return new Outcome.Rejected(
        of(license, license.first(), answer).stream()
            .map(
                it ->
                    Column.OPERATOR_FIELDS.contains(Column.OPERATOR + it.field())
                        ? it.at(Column.OPERATOR + it.field())
                        : it)
            .toList());
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

  /** A line that is rejected because another one of the same is. */
  static Rejection alongWith(long guilty, Line line) {
    return line.rejected(
        "",
        line.kind().noun() + "-rejected",
        Reason.of("joined-rejected", "guilty", guilty, "noun", line.kind().noun()));
  }

  private static Rejection rejection(Line line, Answer answer, JsonNode errors) {
    Optional<JsonNode> first = errors.valueStream().findFirst();
    return line.rejected(
        first
            .map(error -> ownColumn(line, column(error)))
            .orElseGet(() -> unknownInPath(line, answer)),
        first.map(error -> error.path("code").asString(answer.code())).orElse(answer.code()),
        reason(answer));
  }

  /** An operator that is registered from the columns of its license is called otherwise there. */
  private static String ownColumn(Line line, String column) {
    boolean itsOwn = line.kind().columns().stream().anyMatch(it -> it.name().equals(column));
    return itsOwn || line.kind() != FileKind.LICENSES
        ? column
        : OF_ITS_OPERATOR.getOrDefault(column, column);
  }

  /** A 404 is about what stands in the path. */
  private static String unknownInPath(Line line, Answer answer) {
    boolean inPath = line.kind() != FileKind.CORRECTIONS && answer.status() == 404;
    return inPath && answer.code().endsWith(UNKNOWN)
        ? line.kind().columns().stream()
            .filter(line.kind()::inPath)
            .map(Column::name)
            .findFirst()
            .orElse("")
        : "";
  }

  /** What the service says of it; the same in both languages where it knows but one. */
  static Reason reason(Answer answer) {
    String english = said(answer.body()).orElse("HTTP " + answer.status());
    return new Reason(english, answer.chinese().flatMap(Rejections::said).orElse(english));
  }

  private static Optional<String> said(JsonNode body) {
    String fields =
        body.path("errors")
            .valueStream()
            .map(error -> column(error) + ": " + error.path("message").asString(""))
            .collect(Collectors.joining("; "));
    return Stream.of(fields, body.path("detail").asString(""), body.path("title").asString(""))
        .filter(it -> !it.isEmpty())
        .findFirst();
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
