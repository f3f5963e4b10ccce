package io.qinggui.platform.web.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.qinggui.platform.trace.CurrentTrace;
import io.qinggui.platform.trace.Span;
import io.qinggui.platform.trace.TraceParent;
import io.qinggui.platform.trace.Tracer;
import io.qinggui.platform.web.LogKeys;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts requests by how they end. Each is part of a trace, that which it came with or a new one:
 * what follows from it belongs there, and every line that is logged meanwhile has the trace id.
 * What collectors and probes ask is not counted.
 */
final class WatchedRequests extends OncePerRequestFilter implements MeterBinder {

  private static final Duration[] OBJECTIVES = {
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(200),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5)
  };

  private static final String NOT_COUNTED = "/actuator/";

  private final Tracer tracer;
  private final Map<String, Timer> timers = new ConcurrentHashMap<>();
  private volatile @Nullable MeterRegistry registry;

  WatchedRequests(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  public void bindTo(MeterRegistry boundTo) {
    registry = boundTo;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith(NOT_COUNTED);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long started = System.nanoTime();
    int failed = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    try {
      traced(request, response, chain);
      failed = response.getStatus();
    } finally {
      count(failed, System.nanoTime() - started);
      MDC.remove(LogKeys.COMMAND_ID);
    }
  }

  private void traced(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    TraceParent came = TraceParent.parse(request.getHeader(TraceParent.NAME)).orElse(null);
    try (Span span = RequestSpan.begin(tracer, request, came)) {
      TraceParent place = Objects.requireNonNullElseGet(span.place(), TraceParent::fresh);
      int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
      try (CurrentTrace.Scope unused = CurrentTrace.enter(place)) {
        chain.doFilter(new TracedRequest(request, place), response);
        status = response.getStatus();
      } finally {
        RequestSpan.tell(span, request, status);
      }
    }
  }

  private void count(int status, long nanos) {
    MeterRegistry known = registry;
    if (known != null) {
      timers
          .computeIfAbsent(status / 100 + "xx", it -> timer(it, known))
          .record(nanos, TimeUnit.NANOSECONDS);
    }
  }

  private static Timer timer(String status, MeterRegistry registry) {
    return Timer.builder("qinggui.http.requests")
        .tag("status", status)
        .description("Requests by the class of their status, and how long they took")
        .serviceLevelObjectives(OBJECTIVES)
        .register(registry);
  }
}
