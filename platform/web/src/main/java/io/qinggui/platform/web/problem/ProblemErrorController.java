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

  /**
   * When the container says that the client broke off or broke HTTP, the exception beside it is
   * only how that was noticed.
   */
  private ProblemException problem(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (status instanceof Integer code && code >= 400 && code < 500) {
      return StatusProblems.of(code);
    }
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable exception) {
      return translator.translate(exception);
    }
    return StatusProblems.of(status instanceof Integer code ? code : 404);
  }
}
