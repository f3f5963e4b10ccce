package io.qinggui.platform.web.input;

import io.qinggui.platform.web.problem.FieldProblem;
import io.qinggui.platform.web.problem.FieldProblems;
import io.qinggui.platform.web.problem.ProblemException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Checks every body that was read, whether its controller says {@code @Valid} or not: in a
 * {@code @NullMarked} package a record component without {@code @Nullable} has to be there, and all
 * constraints have to hold, in the record and in the records within it. All that is wrong is told
 * at once.
 */
@ControllerAdvice
final class BodyCheck extends RequestBodyAdviceAdapter {

  private final Validator validator;

  BodyCheck(Validator validator) {
    this.validator = validator;
  }

  @Override
  public boolean supports(
      MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public Object afterBodyRead(
      Object body,
      HttpInputMessage message,
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converter) {
    require("", body);
    return body;
  }

  /**
   * Throws when something is wrong with a body.
   *
   * @param pointer where it is
   */
  void require(String pointer, Object body) {
    Map<String, FieldProblem> errors = new LinkedHashMap<>();
    check(pointer, body, errors);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(new ArrayList<>(errors.values()));
    }
  }

  private void check(String pointer, @Nullable Object value, Map<String, FieldProblem> errors) {
    if (value instanceof Record bean) {
      checkRecord(pointer, bean, errors);
    } else if (value instanceof Collection<?> items) {
      int index = 0;
      for (Object item : items) {
        check(pointer + "/" + index++, item, errors);
      }
    }
  }

  private void checkRecord(String pointer, Record bean, Map<String, FieldProblem> errors) {
    for (RecordPart part : RecordPart.of(bean.getClass())) {
      String at = pointer + "/" + part.name();
      Object value = part.in(bean);
      if (value == null && part.required()) {
        errors.putIfAbsent(at, FieldProblem.at(at, "required"));
      }
      check(at, value, errors);
    }
    Set<ConstraintViolation<Record>> violations = validator.validate(bean);
    if (!violations.isEmpty()) {
      FieldProblems.of(pointer, violations)
          .forEach(each -> errors.putIfAbsent(each.pointer(), each));
    }
  }
}
