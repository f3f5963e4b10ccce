package io.qinggui.platform.web.read;

import io.qinggui.platform.web.input.Moments;
import io.qinggui.platform.web.problem.BadValueException;
import io.qinggui.platform.web.problem.FieldProblem;
import io.qinggui.platform.web.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

final class AsOfArgumentResolver implements HandlerMethodArgumentResolver {

  private final Clocks clocks;

  AsOfArgumentResolver(Clocks clocks) {
    this.clocks = clocks;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == AsOf.class;
  }

  @Override
  public AsOf resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return clocks.asOf(moment(request, "validAt"), moment(request, "knownAt"), "/query/knownAt");
  }

  /** An offset's plus sign that was pasted unescaped arrives as a space. */
  static @Nullable Instant moment(NativeWebRequest request, String name) {
    String text = request.getParameter(name);
    try {
      return text == null ? null : Moments.moment(text.replace(' ', '+'));
    } catch (BadValueException e) {
      throw ProblemException.invalid(
          List.of(new FieldProblem("/query/" + name, e.code(), e.details())));
    }
  }
}
