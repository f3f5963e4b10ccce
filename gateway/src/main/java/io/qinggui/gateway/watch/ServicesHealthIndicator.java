package io.qinggui.gateway.watch;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while a service behind the gateway does not answer; the gateway itself stays ready. */
@Component
final class ServicesHealthIndicator implements HealthIndicator {

  private final CircuitBreakerRegistry breakers;

  ServicesHealthIndicator(CircuitBreakerRegistry breakers) {
    this.breakers = breakers;
  }

  @Override
  public Health health() {
    List<String> open =
        breakers.getAllCircuitBreakers().stream()
            .filter(Circuits::isOpen)
            .map(CircuitBreaker::getName)
            .sorted()
            .toList();
    return open.isEmpty()
        ? Health.up().build()
        : Health.down().withDetail("notAnswering", open).build();
  }
}
