package io.qinggui.gateway.watch;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;

/** What a circuit says. */
final class Circuits {

  private Circuits() {}

  /** Half open is open still: it is being tried. */
  static boolean isOpen(CircuitBreaker breaker) {
    return switch (breaker.getState()) {
      case OPEN, FORCED_OPEN, HALF_OPEN -> true;
      case CLOSED, DISABLED, METRICS_ONLY -> false;
    };
  }

  static double refused(CircuitBreaker breaker) {
    return breaker.getMetrics().getNumberOfNotPermittedCalls();
  }
}
