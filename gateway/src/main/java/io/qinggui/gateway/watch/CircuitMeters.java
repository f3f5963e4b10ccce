package io.qinggui.gateway.watch;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Whether the circuit to each service behind the gateway is open. */
@Component
final class CircuitMeters implements MeterBinder {

  private final CircuitBreakerRegistry breakers;

  CircuitMeters(CircuitBreakerRegistry breakers) {
    this.breakers = breakers;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    breakers.getAllCircuitBreakers().forEach(it -> bind(it, registry));
    breakers.getEventPublisher().onEntryAdded(it -> bind(it.getAddedEntry(), registry));
  }

  private static void bind(CircuitBreaker breaker, MeterRegistry registry) {
    Gauge.builder("qinggui.gateway.circuit.open", breaker, it -> Circuits.isOpen(it) ? 1 : 0)
        .tag("backend", breaker.getName())
        .description("1 while calls are refused because the service did not answer")
        .register(registry);
    FunctionCounter.builder("qinggui.gateway.refused", breaker, Circuits::refused)
        .tag("backend", breaker.getName())
        .description("Calls that were refused because the circuit was open")
        .register(registry);
  }
}
