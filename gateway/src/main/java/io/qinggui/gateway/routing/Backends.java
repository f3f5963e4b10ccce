package io.qinggui.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.qinggui.platform.trace.Tracer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The services behind the gateway. */
@Component
public final class Backends {

  private final Tracer tracer;
  private final Map<String, Backend> services = new LinkedHashMap<>();
  private final Optional<Backend> token;

  Backends(GatewayProperties properties, CircuitBreakerRegistry breakers, Tracer tracer) {
    this.tracer = tracer;
    Backend.Limits limits =
        new Backend.Limits(properties.callsPerService(), properties.waitingPerService());
    properties
        .services()
        .forEach(
            (name, addresses) -> services.put(name, backend(name, addresses, breakers, limits)));
    token =
        Optional.ofNullable(properties.routes().token())
            .map(address -> backend("token", List.of(address), breakers, limits));
  }

  private Backend backend(
      String name, List<URI> addresses, CircuitBreakerRegistry breakers, Backend.Limits limits) {
    List<Instance> instances = new ArrayList<>();
    for (URI address : addresses) {
      String breaker = addresses.size() == 1 ? name : name + "-" + (instances.size() + 1);
      instances.add(new Instance(address, breakers.circuitBreaker(breaker)));
    }
    return new Backend(name, instances, limits, tracer);
  }

  /** The services, each of which keeps a ledger, in the order of the configuration. */
  public Collection<Backend> services() {
    return Collections.unmodifiableCollection(services.values());
  }

  /** A service that the configuration names. */
  public Backend service(String name) {
    return Objects.requireNonNull(services.get(name), name);
  }

  /** Whether the issuer of tokens is behind this gateway. */
  public boolean issuesTokens() {
    return token.isPresent();
  }

  /** The issuer of tokens, when it is behind this gateway. */
  Optional<Backend> token() {
    return token;
  }
}
