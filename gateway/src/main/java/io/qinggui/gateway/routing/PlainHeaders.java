package io.qinggui.gateway.routing;

import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The client towards the services writes headers in ASCII and puts a question mark in place of
 * everything else. Two idempotency keys would become one; so what is more than ASCII is refused
 * where it says what a request means.
 */
@Component
final class PlainHeaders extends OncePerRequestFilter {

  private static final Map<String, String> MEANT =
      Map.of(
          "Idempotency-Key", "malformed-idempotency-key",
          "If-Match", "malformed-if-match",
          "If-None-Match", "malformed-if-none-match",
          "Min-Ledger-Position", "malformed-ledger-position");

  private final Problems problems;

  PlainHeaders(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> altered =
        MEANT.keySet().stream().filter(name -> wouldBeAltered(request, name)).findFirst();
    if (altered.isPresent()) {
      String name = altered.get();
      problems.write(
          ProblemException.invalid("/header/" + name, MEANT.getOrDefault(name, "bad-request")),
          request,
          response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean wouldBeAltered(HttpServletRequest request, String name) {
    try {
      return Collections.list(request.getHeaders(name)).stream()
          .anyMatch(value -> value.chars().anyMatch(each -> each > 0x7E));
    } catch (RequestRejectedException controlCharacters) {
      // as which half of the bytes of UTF-8 appear
      return true;
    }
  }
}
