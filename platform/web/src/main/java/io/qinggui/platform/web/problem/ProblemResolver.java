package io.qinggui.platform.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers what a controller, a converter or the dispatcher throws. */
final class ProblemResolver implements HandlerExceptionResolver, Ordered {

  private final ProblemTranslator translator;
  private final Problems problems;

  ProblemResolver(ProblemTranslator translator, Problems problems) {
    this.translator = translator;
    this.problems = problems;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception exception) {
    if (response.isCommitted() || exception instanceof AsyncRequestNotUsableException) {
      return null;
    }
    try {
      problems.write(translator.translate(exception), request, response);
    } catch (IOException clientIsGone) {
      return new ModelAndView();
    }
    return new ModelAndView();
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
