package io.qinggui.gateway.routing;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are and how long they may take.
 *
 * @param services base address of each service
 * @param routes further routes
 * @param connectTimeout until a connection stands
 * @param responseTimeout until a service begins to answer; a hung one is told off after it
 * @param patientTimeout the same for a request with {@code Min-Ledger-Position}, which may wait 5 s
 *     in the service
 * @param callsPerService how many calls may be under way to one service; one more is refused
 */
@ConfigurationProperties("qinggui.gateway")
public record GatewayProperties(
    Services services,
    @DefaultValue Routes routes,
    @DefaultValue("500ms") Duration connectTimeout,
    @DefaultValue("2500ms") Duration responseTimeout,
    @DefaultValue("8s") Duration patientTimeout,
    @DefaultValue("256") int callsPerService) {

  /** Base address of each service, for example {@code http://127.0.0.1:8081}. */
  public record Services(URI operator, URI license, URI inspection) {}

  /** The service that issues tokens, when it is behind this gateway. */
  public record Routes(@Nullable URI token) {}
}
