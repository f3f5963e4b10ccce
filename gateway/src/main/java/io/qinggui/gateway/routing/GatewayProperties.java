package io.qinggui.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are, what they serve and how long they may take.
 *
 * @param services base addresses of each service, one for each instance, for example {@code
 *     http://127.0.0.1:8081}, under its name, which is also its ledger's
 * @param paths that a service serves beneath {@code /api/v1}, under its name; where several match a
 *     request the narrowest goes first
 * @param rootPaths that a service serves beside {@code /api/v1}, each exactly or with {@code /**}
 *     at its end, under its name
 * @param routes further routes
 * @param connectTimeout until a connection stands
 * @param responseTimeout until a service begins to answer; a hung one is told off after it
 * @param patientTimeout the same for a request with {@code Min-Ledger-Position}, which may wait 5 s
 *     in the service
 * @param waitingTimeout the same for a request that waits for something to happen, up to 30 s
 * @param readinessEvery how often an instance is asked whether it is ready, where a service has
 *     several
 * @param callsPerService how many calls may be under way to one service; one more is refused
 * @param waitingPerService the same for requests that wait for something to happen
 */
@ConfigurationProperties("qinggui.gateway")
public record GatewayProperties(
    Map<String, List<URI>> services,
    @DefaultValue Map<String, List<String>> paths,
    @DefaultValue Map<String, List<String>> rootPaths,
    @DefaultValue Routes routes,
    @DefaultValue("500ms") Duration connectTimeout,
    @DefaultValue("2500ms") Duration responseTimeout,
    @DefaultValue("8s") Duration patientTimeout,
    @DefaultValue("40s") Duration waitingTimeout,
    @DefaultValue("1s") Duration readinessEvery,
    @DefaultValue("256") int callsPerService,
    @DefaultValue("2000") int waitingPerService) {

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException when a name is none of a ledger, or a service has no address
   */
  public GatewayProperties {
    services.forEach(GatewayProperties::requireAddresses);
    requireServices("paths", paths, services);
    requireServices("root-paths", rootPaths, services);
  }

  private static void requireAddresses(String name, List<URI> addresses) {
    if (!name.matches("[a-z][a-z-]{0,30}")) {
      throw new IllegalArgumentException(
          "qinggui.gateway.services: " + name + " is no word of lower-case letters");
    }
    if (addresses.isEmpty()) {
      throw new IllegalArgumentException("qinggui.gateway.services: " + name + " has no address");
    }
  }

  private static void requireServices(
      String property, Map<String, List<String>> paths, Map<String, List<URI>> services) {
    for (String name : paths.keySet()) {
      if (!services.containsKey(name)) {
        throw new IllegalArgumentException(
            "qinggui.gateway.%s: qinggui.gateway.services has no address of %s"
                .formatted(property, name));
      }
    }
  }

  /** The service that issues tokens, when it is behind this gateway. */
  public record Routes(@Nullable URI token) {}
}
