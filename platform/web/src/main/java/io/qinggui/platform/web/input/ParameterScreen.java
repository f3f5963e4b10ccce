package io.qinggui.platform.web.input;

import io.qinggui.platform.web.problem.BadValueException;
import io.qinggui.platform.web.problem.FieldProblem;
import io.qinggui.platform.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Refuses query parameters and path variables that cannot be meant. */
final class ParameterScreen implements HandlerInterceptor {

  private static final int MAX_PATH_VARIABLE = 200;
  private static final int MAX_QUERY_VALUE = 2_000;

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              for (String value : values) {
                check("/query/" + name, value, MAX_QUERY_VALUE);
              }
            });
    pathVariables(request)
        .forEach((name, value) -> check("/path/" + name, value, MAX_PATH_VARIABLE));
    return true;
  }

  private static void check(String pointer, String value, int max) {
    try {
      if (value.length() > max) {
        throw new BadValueException("too-long", Map.of("max", max));
      }
      String unused = Texts.line(value);
    } catch (BadValueException e) {
      throw ProblemException.invalid(List.of(new FieldProblem(pointer, e.code(), e.details())));
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> pathVariables(HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return variables instanceof Map<?, ?> map ? (Map<String, String>) map : Map.of();
  }
}
