package io.qinggui.platform.web.input;

import io.qinggui.platform.web.problem.FieldProblem;
import io.qinggui.platform.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Takes the name of an enumeration's value as it is. Spring would strip white space around it, and
 * read an empty parameter as one that was not given.
 */
final class EnumParameters implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      for (MethodParameter each : method.getMethodParameters()) {
        if (each.getParameterType().isEnum() && each.hasParameterAnnotation(RequestParam.class)) {
          check(request, each);
        }
      }
    }
    return true;
  }

  private static void check(HttpServletRequest request, MethodParameter parameter) {
    String name = Objects.requireNonNull(parameter.getParameterName());
    List<?> allowed = Arrays.asList(parameter.getParameterType().getEnumConstants());
    String value = request.getParameter(name);
    if (value != null
        && allowed.stream().noneMatch(each -> ((Enum<?>) each).name().equals(value))) {
      throw ProblemException.invalid(
          List.of(new FieldProblem("/query/" + name, "unknown-value", Map.of("allowed", allowed))));
    }
  }
}
