package io.qinggui.platform.web.input;

import io.qinggui.platform.web.problem.FieldProblem;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.problem.ProblemMapping;
import java.io.EOFException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What is wrong with a body: 400 {@code malformed-json} with line and column when it is no JSON,
 * else 422 at the field.
 */
@Order(50)
final class JsonProblems implements ProblemMapping {

  @Override
  public Optional<ProblemException> problemFor(Throwable exception) {
    boolean ofRequest =
        exception instanceof HttpMessageNotReadableException
            || exception instanceof BodyUnreadableException;
    if (!ofRequest || !(exception.getCause() instanceof JacksonException json)) {
      return Optional.empty();
    }
    // Jackson failing elsewhere than on a request is a fault of ours.
    return Optional.of(of(json));
  }

  private static ProblemException of(JacksonException json) {
    if (json.getOriginalMessage().startsWith("No content to map")) {
      return new ProblemException(HttpStatus.BAD_REQUEST, "body-required", Map.of(), List.of());
    }
    return isMalformed(json)
        ? malformed(json)
        : ProblemException.invalid(List.of(fieldProblem(json)));
  }

  private static boolean isMalformed(JacksonException json) {
    boolean unreadable =
        json instanceof StreamReadException
            && !(json instanceof InputCoercionException)
            && !isDuplicate(json);
    return unreadable
        || json instanceof StreamConstraintsException
        || json.getCause() instanceof EOFException
        || isTrailing(json);
  }

  private static boolean isTrailing(JacksonException json) {
    return json instanceof MismatchedInputException
        && json.getOriginalMessage().startsWith("Trailing token");
  }

  private static boolean isDuplicate(JacksonException json) {
    return json instanceof StreamReadException
        && json.getOriginalMessage().startsWith("Duplicate Object property");
  }

  private static ProblemException malformed(JacksonException json) {
    Map<String, Object> where =
        json.getLocation() == null
            ? Map.of("line", 1, "column", 1)
            : Map.of(
                "line", Math.max(1, json.getLocation().getLineNr()),
                "column", Math.max(1, json.getLocation().getColumnNr()));
    return new ProblemException(HttpStatus.BAD_REQUEST, "malformed-json", where, List.of());
  }

  private static FieldProblem fieldProblem(JacksonException json) {
    String pointer = pointer(json);
    return switch (json) {
      case InputCoercionException e -> FieldProblem.at(pointer(e), "wrong-number");
      case StreamReadException e -> FieldProblem.at(pointer(e), "duplicate-field");
      case BadJsonValueException e ->
          new FieldProblem(pointer, e.value().code(), e.value().details());
      case UnrecognizedPropertyException e -> FieldProblem.at(pointer, "unknown-field");
      case InvalidNullException e -> FieldProblem.at(pointer, "required");
      case InvalidFormatException e when isEnum(e.getTargetType()) ->
          unknownValue(pointer, e.getTargetType());
      case MismatchedInputException e when e.getCurrentToken() == JsonToken.VALUE_NULL ->
          FieldProblem.at(pointer, "required");
      case MismatchedInputException e when isMissing(e) -> FieldProblem.at(pointer, "required");
      case MismatchedInputException e -> wrongType(pointer, e.getTargetType());
      default -> FieldProblem.at(pointer, "wrong-number");
    };
  }

  /** Where the parser stood, for what binding has not seen yet. */
  private static String pointer(StreamReadException exception) {
    JsonParser parser = exception.processor();
    return parser == null ? "" : parser.streamReadContext().pathAsPointer().toString();
  }

  private static boolean isMissing(MismatchedInputException exception) {
    String message = exception.getOriginalMessage();
    return message.startsWith("Cannot map `null`") || message.startsWith("Missing");
  }

  private static boolean isEnum(Class<?> type) {
    return type != null && type.isEnum();
  }

  private static FieldProblem unknownValue(String pointer, Class<?> type) {
    return new FieldProblem(
        pointer, "unknown-value", Map.of("allowed", Arrays.asList(type.getEnumConstants())));
  }

  private static FieldProblem wrongType(String pointer, Class<?> type) {
    return isEnum(type)
        ? unknownValue(pointer, type)
        : new FieldProblem(pointer, "wrong-type", Map.of("expected", JsonTypes.nameOf(type)));
  }

  /** The path as a JSON pointer (RFC 6901). */
  static String pointer(JacksonException json) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference each : json.getPath()) {
      String name = each.getPropertyName();
      pointer
          .append('/')
          .append(
              name == null
                  ? String.format(Locale.ROOT, "%d", each.getIndex())
                  : name.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }
}
