package io.qinggui.platform.web.input;

import io.qinggui.platform.web.problem.FieldProblem;
import io.qinggui.platform.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that an operation does not have. Left aside, a misspelt {@code dryRun}
 * would write, and a misspelt {@code validAt} be answered as of today.
 */
final class ParameterNames implements HandlerInterceptor {

  private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && isOurs(method)) {
      Set<String> names = known.computeIfAbsent(method, ParameterNames::of);
      List<FieldProblem> unknown =
          request.getParameterMap().keySet().stream()
              .filter(name -> !names.contains(name) && !names.contains(ReadsParameters.ANY))
              .map(name -> new FieldProblem("/query/" + name, "unknown-parameter", known(names)))
              .toList();
      if (!unknown.isEmpty()) {
        throw ProblemException.invalid(unknown);
      }
    }
    return true;
  }

  private static boolean isOurs(HandlerMethod method) {
    return method.getBeanType().getName().startsWith("io.qinggui.");
  }

  private static Map<String, Object> known(Set<String> names) {
    return Map.of("known", List.copyOf(names));
  }

  private static Set<String> of(HandlerMethod method) {
    Set<String> names = new TreeSet<>();
    Stream.of(method.getMethodParameters()).flatMap(ParameterNames::of).forEach(names::add);
    ReadsParameters type = method.getBeanType().getAnnotation(ReadsParameters.class);
    if (type != null) {
      names.addAll(List.of(type.value()));
    }
    return names;
  }

  private static Stream<String> of(MethodParameter parameter) {
    RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
    if (declared == null) {
      ReadsParameters type = parameter.getParameterType().getAnnotation(ReadsParameters.class);
      return type == null ? Stream.empty() : Stream.of(type.value());
    }
    return Stream.of(
        declared.name().isEmpty()
            ? Objects.requireNonNull(parameter.getParameterName())
            : declared.name());
  }
}
