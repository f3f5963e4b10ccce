package io.qinggui.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.URI;

/** One process of a service, with a circuit of its own. */
final class Instance {

  private final URI address;
  private final CircuitBreaker breaker;

  /** What it said, or did not say, when it was asked last. */
  private volatile boolean ready = true;

  Instance(URI address, CircuitBreaker breaker) {
    this.address = address;
    this.breaker = breaker;
  }

  URI address() {
    return address;
  }

  CircuitBreaker breaker() {
    return breaker;
  }

  boolean isReady() {
    return ready;
  }

  void ready(boolean now) {
    ready = now;
  }

  /** Whether it is asked when its turn comes. */
  boolean isClosed() {
    return breaker.getState() != CircuitBreaker.State.OPEN;
  }
}
