package io.qinggui.platform.web.problem;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** A query parameter, path variable or header that is not of its type. */
final class ParameterProblems {

  private ParameterProblems() {}

  static FieldProblem of(MethodArgumentTypeMismatchException mismatch) {
    String pointer = pointer(mismatch.getParameter(), mismatch.getName());
    Throwable cause = mismatch.getMostSpecificCause();
    for (Throwable each = mismatch; each != null; each = each.getCause()) {
      if (each instanceof BadValueException bad) {
        return new FieldProblem(pointer, bad.code(), bad.details());
      }
    }
    Class<?> type = mismatch.getRequiredType();
    if (type != null && type.isEnum()) {
      return new FieldProblem(
          pointer, "unknown-value", Map.of("allowed", Arrays.asList(type.getEnumConstants())));
    }
    return FieldProblem.at(
        pointer, cause instanceof NumberFormatException ? "wrong-number" : "wrong-type");
  }

  static String pointer(MethodParameter parameter, @Nullable String name) {
    String given = name == null ? parameter.getParameterName() : name;
    if (parameter.hasParameterAnnotation(PathVariable.class)) {
      return "/path/" + given;
    }
    return parameter.hasParameterAnnotation(RequestHeader.class)
        ? "/header/" + given
        : "/query/" + given;
  }
}
