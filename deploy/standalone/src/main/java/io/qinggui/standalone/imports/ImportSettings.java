package io.qinggui.standalone.imports;

import io.qinggui.standalone.service.ServiceApp;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Where an import goes.
 *
 * @param gateway for example {@code http://localhost:8080}
 * @param services addresses of services, which answer the same paths; others are asked through the
 *     gateway
 * @param tokenEndpoint where tokens are issued
 * @param client OAuth2 client id; it has to be one that may write everything, {@code miit}
 * @param secret its secret
 * @param inFlight how many requests are under way at once
 * @param encoding of the files; absent when each tells its own
 * @param patience how long a gateway that does not answer is tried again
 */
public record ImportSettings(
    URI gateway,
    Map<ServiceApp, URI> services,
    URI tokenEndpoint,
    String client,
    String secret,
    int inFlight,
    Optional<Charset> encoding,
    Duration patience) {

  /** Copies the addresses. */
  public ImportSettings {
    services = Map.copyOf(services);
  }

  private static final int IN_FLIGHT = 48;

  /** The settings that suit a gateway which issues tokens itself. */
  public static ImportSettings of(URI gateway, String client, String secret) {
    return new ImportSettings(
        gateway,
        Map.of(),
        gateway.resolve("/oauth2/token"),
        client,
        secret,
        IN_FLIGHT,
        Optional.empty(),
        Duration.ofSeconds(60));
  }

  /** The same with another token endpoint. */
  public ImportSettings withTokenEndpoint(URI other) {
    return new ImportSettings(
        gateway, services, other, client, secret, inFlight, encoding, patience);
  }

  /** The same for files of one encoding. */
  public ImportSettings withEncoding(Charset one) {
    return new ImportSettings(
        gateway, services, tokenEndpoint, client, secret, inFlight, Optional.of(one), patience);
  }

  /** The same, past the gateway where the address of a service is given. */
  public ImportSettings withServices(Map<ServiceApp, URI> others) {
    return new ImportSettings(
        gateway, others, tokenEndpoint, client, secret, inFlight, encoding, patience);
  }

  URI addressOf(ServiceApp service) {
    return services.getOrDefault(service, gateway);
  }
}
