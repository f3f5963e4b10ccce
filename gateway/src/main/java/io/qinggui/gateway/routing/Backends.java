package io.qinggui.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The services behind the gateway. */
@Component
public final class Backends {

  private final Map<String, Backend> services = new LinkedHashMap<>();
  private final Optional<Backend> token;

  Backends(GatewayProperties properties, CircuitBreakerRegistry breakers) {
    int calls = properties.callsPerService();
    properties
        .services()
        .forEach((name, address) -> services.put(name, backend(name, address, breakers, calls)));
    token =
        Optional.ofNullable(properties.routes().token())
            .map(address -> backend("token", address, breakers, calls));
  }

  private static Backend backend(
      String name, URI address, CircuitBreakerRegistry breakers, int calls) {
    return new Backend(name, address, breakers.circuitBreaker(name), calls);
  }

  /** The services, each of which keeps a ledger, in the order of the configuration. */
  public Collection<Backend> services() {
    return Collections.unmodifiableCollection(services.values());
  }

  /** A service that the configuration names. */
  Backend service(String name) {
    return Objects.requireNonNull(services.get(name), name);
  }

  /** The issuer of tokens, when it is behind this gateway. */
  Optional<Backend> token() {
    return token;
  }
}
