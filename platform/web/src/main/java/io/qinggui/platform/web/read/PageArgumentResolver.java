package io.qinggui.platform.web.read;

import io.qinggui.platform.web.problem.FieldProblem;
import io.qinggui.platform.web.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

final class PageArgumentResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == PageRequest.class;
  }

  @Override
  public PageRequest resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return new PageRequest(
        limit(request.getParameter("limit")), after(request.getParameter("cursor")));
  }

  private static int limit(@Nullable String text) {
    if (text == null) {
      return PageRequest.DEFAULT_LIMIT;
    }
    int limit = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > PageRequest.MAX_LIMIT) {
      throw ProblemException.invalid(
          List.of(
              new FieldProblem(
                  "/query/limit", "out-of-range", Map.of("bounds", "1–" + PageRequest.MAX_LIMIT))));
    }
    return limit;
  }

  private static Optional<String> after(@Nullable String cursor) {
    if (cursor == null) {
      return Optional.empty();
    }
    Optional<String> key = Cursor.decode(cursor);
    if (key.isEmpty()) {
      throw ProblemException.invalid("/query/cursor", "bad-cursor");
    }
    return key;
  }
}
