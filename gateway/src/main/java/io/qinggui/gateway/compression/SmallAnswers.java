package io.qinggui.gateway.compression;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the container see how long a short answer is before it decides whether to compress it.
 * Spring flushes what it has written, and after that nobody knows.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
final class SmallAnswers extends OncePerRequestFilter {

  private final boolean compressing;
  private final int small;

  SmallAnswers(ServerProperties properties) {
    this.compressing = properties.getCompression().getEnabled();
    this.small = Math.toIntExact(properties.getCompression().getMinResponseSize().toBytes());
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !compressing
        // the servlet would add methods of its own to a refusal that was not sent at once
        || HttpMethod.OPTIONS.matches(request.getMethod())
        || request.getHeader("Accept-Encoding") == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, new LateFlush(response, small));
  }
}
