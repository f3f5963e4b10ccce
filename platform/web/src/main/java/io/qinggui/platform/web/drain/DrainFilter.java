package io.qinggui.platform.web.drain;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notices who asks for the readiness, and ends connections that would outlive the process. */
final class DrainFilter extends OncePerRequestFilter {

  private static final String READINESS = "/actuator/health/readiness";

  private final Draining draining;
  private final Watchers watchers;

  DrainFilter(Draining draining, Watchers watchers) {
    this.draining = draining;
    this.watchers = watchers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getRequestURI().equals(READINESS)) {
      watchers.asked();
    }
    if (draining.hasBegun()) {
      response.setHeader(HttpHeaders.CONNECTION, "close");
    }
    chain.doFilter(request, response);
  }
}
