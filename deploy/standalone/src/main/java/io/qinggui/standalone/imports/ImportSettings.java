package io.qinggui.standalone.imports;

import java.net.URI;
import java.time.Duration;

/**
 * Where an import goes.
 *
 * @param gateway for example {@code http://localhost:8080}
 * @param tokenEndpoint where tokens are issued
 * @param client OAuth2 client id; it has to be one that may write everything, {@code miit}
 * @param secret its secret
 * @param inFlight how many requests are under way at once
 * @param patience how long a gateway that does not answer is tried again
 */
public record ImportSettings(
    URI gateway, URI tokenEndpoint, String client, String secret, int inFlight, Duration patience) {

  private static final int IN_FLIGHT = 48;

  /** The settings that suit a gateway which issues tokens itself. */
  public static ImportSettings of(URI gateway, String client, String secret) {
    return new ImportSettings(
        gateway,
        gateway.resolve("/oauth2/token"),
        client,
        secret,
        IN_FLIGHT,
        Duration.ofSeconds(60));
  }

  /** The same with another token endpoint. */
  public ImportSettings withTokenEndpoint(URI other) {
    return new ImportSettings(gateway, other, client, secret, inFlight, patience);
  }
}
