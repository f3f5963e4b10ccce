package io.qinggui.gateway.openaccess;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits what comes without a token, by the address that it comes from and in all; who has a token
 * is limited by nothing here, nor is the question for the methods of a path, which browsers ask
 * without one. One too many is told to come again, after a pause that costs nothing but its own
 * time: answered at once, a flood would take the processor from everybody.
 */
@Component
class OpenAccessLimit extends OncePerRequestFilter {

  /** The interface, logs of ledgers, and the pages that ask for everybody. */
  private static final List<String> LIMITED = List.of("/api/v1/", "/log/", WebPages.OPEN);

  private final Problems problems;
  private final WebPages pages;
  private final OpenAccessProperties properties;
  private final RateLimiter everybody;
  private final Cache<String, RateLimiter> clients;
  private final Semaphore pauses;

  OpenAccessLimit(Problems problems, WebPages pages, OpenAccessProperties properties) {
    this.problems = problems;
    this.pages = pages;
    this.properties = properties;
    this.everybody = limiter("everybody", properties.inAll());
    this.pauses = new Semaphore(properties.pausing());
    this.clients = Caffeine.newBuilder().maximumSize(properties.clientsKept()).build();
  }

  private RateLimiter limiter(String name, int requests) {
    return RateLimiter.of(
        name,
        RateLimiterConfig.custom()
            .limitForPeriod(requests)
            .limitRefreshPeriod(properties.period())
            .timeoutDuration(Duration.ZERO)
            .build());
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return LIMITED.stream().noneMatch(request.getRequestURI()::startsWith)
        || HttpMethod.OPTIONS.matches(request.getMethod())
        || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    RateLimiter own =
        clients.get(request.getRemoteAddr(), address -> limiter("client", properties.perClient()));
    // whoever asks too much uses up nothing of what is for all
    if (own.acquirePermission() && everybody.acquirePermission()) {
      chain.doFilter(request, response);
    } else {
      pause(response);
      refuse(request, response);
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ProblemException problem = tooMany();
    if (request.getRequestURI().startsWith(WebPages.OPEN)) {
      problem
          .headers()
          .forEach((name, values) -> values.forEach(it -> response.addHeader(name, it)));
      pages.refuse(request, response, problem.status().value());
    } else {
      problems.write(problem, request, response);
    }
  }

  /** On a virtual thread, so that nothing but a connection waits. */
  private void pause(HttpServletResponse response) {
    if (!pauses.tryAcquire()) {
      response.setHeader(HttpHeaders.CONNECTION, "close");
      return;
    }
    try {
      Thread.sleep(properties.pause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      pauses.release();
    }
  }

  private ProblemException tooMany() {
    long seconds = Math.max(1, properties.period().toSeconds());
    return new ProblemException(
            HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", Map.of(), List.of())
        .with(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
  }
}
