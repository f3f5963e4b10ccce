package io.qinggui.platform.web.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Violations of bean validation constraints, each at its field. */
public final class FieldProblems {

  private static final Map<String, String> STANDARD =
      Map.ofEntries(
          Map.entry("NotNull", "required"),
          Map.entry("NotBlank", "blank"),
          Map.entry("NotEmpty", "empty"),
          Map.entry("Size", "wrong-size"),
          Map.entry("Min", "out-of-range"),
          Map.entry("Max", "out-of-range"),
          Map.entry("Pattern", "wrong-format"));
  private static final Set<String> PLAIN = Set.of("message", "groups", "payload", "flags");

  private FieldProblems() {}

  /** A violation's code: the one it reports, or the one of its standard constraint. */
  public static String codeOf(ConstraintViolation<?> violation) {
    String name =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    String standard = STANDARD.get(name);
    if (standard != null) {
      return standard;
    }
    String message = violation.getMessageTemplate();
    return message.matches("[a-z][a-z0-9-]*") ? message : "invalid";
  }

  /** A violation at a pointer that its caller knows. */
  public static FieldProblem of(String pointer, ConstraintViolation<?> violation) {
    return new FieldProblem(pointer, codeOf(violation), attributes(violation));
  }

  /**
   * Violations of a bean's constraints.
   *
   * @param prefix pointer to the bean
   */
  public static List<FieldProblem> of(
      String prefix, Collection<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(each -> of(prefix + toPointer(each.getPropertyPath().toString()), each))
        .sorted(Comparator.comparing(FieldProblem::pointer).thenComparing(FieldProblem::code))
        .toList();
  }

  static List<FieldProblem> of(MethodArgumentNotValidException exception) {
    return of(exception.getBindingResult()).toList();
  }

  static List<FieldProblem> of(HandlerMethodValidationException exception) {
    return exception.getParameterValidationResults().stream()
        .flatMap(result -> result instanceof ParameterErrors body ? of(body) : parameter(result))
        .toList();
  }

  private static Stream<FieldProblem> of(Errors errors) {
    return errors.getAllErrors().stream()
        .map(
            error -> {
              String path = error instanceof FieldError field ? field.getField() : "";
              return of(toPointer(path), error.unwrap(ConstraintViolation.class));
            });
  }

  private static Stream<FieldProblem> parameter(ParameterValidationResult result) {
    String pointer = ParameterProblems.pointer(result.getMethodParameter(), null);
    return result.getResolvableErrors().stream().map(error -> parameter(pointer, result, error));
  }

  private static FieldProblem parameter(
      String pointer, ParameterValidationResult result, MessageSourceResolvable error) {
    return of(pointer, result.unwrap(error, ConstraintViolation.class));
  }

  private static Map<String, Object> attributes(ConstraintViolation<?> violation) {
    Map<String, Object> attributes =
        new LinkedHashMap<>(violation.getConstraintDescriptor().getAttributes());
    attributes.keySet().removeAll(PLAIN);
    switch (violation.getConstraintDescriptor().getAnnotation()) {
      case Min min -> attributes.put("bounds", "≥ " + min.value());
      case Max max -> attributes.put("bounds", "≤ " + max.value());
      default -> {}
    }
    return attributes;
  }

  /** {@code grants[0].provinces[1]} becomes {@code /grants/0/provinces/1}. */
  static String toPointer(String path) {
    if (path.isEmpty()) {
      return "";
    }
    String flat = path.replaceAll("\\.?<[a-z ]+>", "").replaceAll("\\[(\\w*)]", ".$1");
    return "/" + flat.replace('.', '/');
  }
}
