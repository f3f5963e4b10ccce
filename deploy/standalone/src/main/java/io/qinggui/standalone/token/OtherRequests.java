package io.qinggui.standalone.token;

import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.problem.ProblemTexts;
import io.qinggui.platform.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what the authorization server left: problem documents as everywhere else. */
final class OtherRequests extends OncePerRequestFilter {

  private static final Map<String, String> METHODS =
      Map.of(
          "/oauth2/token", "POST",
          "/oauth2/authorize", "GET, POST",
          "/oauth2/login", "GET, HEAD, POST",
          "/oauth2/logout", "GET, POST");

  private final Problems problems = new Problems(ProblemTexts.load());

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws IOException {
    String allowed = METHODS.get(request.getRequestURI());
    ProblemException problem =
        allowed == null
            ? problem(HttpStatus.NOT_FOUND, "no-such-path")
            : problem(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed")
                .with(HttpHeaders.ALLOW, allowed);
    problems.write(problem, request, response);
  }

  private static ProblemException problem(HttpStatus status, String code) {
    return new ProblemException(status, code, Map.of(), List.of());
  }
}
