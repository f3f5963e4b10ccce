package io.qinggui.platform.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what filters throw and what the container reports by status. */
@Controller
final class ProblemErrorController implements ErrorController {

  private final ProblemTranslator translator;
  private final Problems problems;

  ProblemErrorController(ProblemTranslator translator, Problems problems) {
    this.translator = translator;
    this.problems = problems;
  }

  @RequestMapping("${server.error.path:${error.path:/error}}")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    problems.write(problem(request), request, response);
  }

  private ProblemException problem(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable exception) {
      return translator.translate(exception);
    }
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? StatusProblems.of(status)
        : StatusProblems.of(404);
  }
}
