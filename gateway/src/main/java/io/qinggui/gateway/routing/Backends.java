package io.qinggui.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The services behind the gateway. */
@Component
public final class Backends {

  private final Backend operator;
  private final Backend license;
  private final Backend inspection;
  private final Optional<Backend> token;

  Backends(GatewayProperties properties, CircuitBreakerRegistry breakers) {
    GatewayProperties.Services services = properties.services();
    int calls = properties.callsPerService();
    operator = backend("operator", services.operator(), breakers, calls);
    license = backend("license", services.license(), breakers, calls);
    inspection = backend("inspection", services.inspection(), breakers, calls);
    token =
        Optional.ofNullable(properties.routes().token())
            .map(address -> backend("token", address, breakers, calls));
  }

  private static Backend backend(
      String name, URI address, CircuitBreakerRegistry breakers, int calls) {
    return new Backend(name, address, breakers.circuitBreaker(name), calls);
  }

  /** operator-service. */
  public Backend operator() {
    return operator;
  }

  /** license-service. */
  public Backend license() {
    return license;
  }

  /** inspection-service. */
  public Backend inspection() {
    return inspection;
  }

  /** The issuer of tokens, when it is behind this gateway. */
  public Optional<Backend> token() {
    return token;
  }

  /** The services that keep a ledger, in the order of their names. */
  public List<Backend> withLedger() {
    return List.of(inspection, license, operator);
  }
}
