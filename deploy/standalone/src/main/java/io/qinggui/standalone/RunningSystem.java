package io.qinggui.standalone;

import io.qinggui.platform.client.Credentials;
import java.net.URI;
import picocli.CommandLine.Option;

/** Where the Qinggui runs that a command asks, and as whom it asks. */
final class RunningSystem {

  @Option(
      names = "--gateway",
      paramLabel = "URL",
      description = "its gateway (default: http://localhost:8080)")
  private URI gateway = URI.create("http://localhost:8080");

  @Option(
      names = "--client",
      paramLabel = "ID",
      description = "OAuth2 client as which it is asked (default: ${DEFAULT-VALUE})")
  private String client;

  @Option(
      names = "--secret",
      paramLabel = "SECRET",
      description = "its secret; better in the environment variable QINGGUI_CLIENT_SECRET")
  private String secret = System.getenv().getOrDefault("QINGGUI_CLIENT_SECRET", "demo");

  @Option(
      names = "--token-endpoint",
      paramLabel = "URL",
      description = "where tokens are issued (default: /oauth2/token of the gateway)")
  private String tokenEndpoint = "/oauth2/token";

  /**
   * @param client when no other one is named
   */
  RunningSystem(String client) {
    this.client = client;
  }

  URI gateway() {
    return gateway;
  }

  Credentials credentials() {
    return new Credentials(gateway.resolve(tokenEndpoint), client, secret);
  }
}
