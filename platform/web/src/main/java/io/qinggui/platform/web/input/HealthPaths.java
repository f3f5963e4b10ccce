package io.qinggui.platform.web.input;

import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says that there is no such part of the health; Spring would answer 404 without a word. */
final class HealthPaths extends OncePerRequestFilter {

  private static final String HEALTH = "/actuator/health/";
  private static final Set<String> PARTS = Set.of(HEALTH + "liveness", HEALTH + "readiness");

  private final Problems problems;

  HealthPaths(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.startsWith(HEALTH) || PARTS.contains(path);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    problems.write(ProblemException.notFound("no-such-path", Map.of()), request, response);
  }
}
