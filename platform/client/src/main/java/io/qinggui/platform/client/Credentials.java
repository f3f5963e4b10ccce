package io.qinggui.platform.client;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, by OAuth2 client credentials.
 *
 * @param tokenEndpoint where tokens are had
 * @param client its id there
 * @param secret its secret there
 * @param operatorId for whom it acts, where one client acts for several; a unified social credit
 *     code
 */
public record Credentials(
    URI tokenEndpoint, String client, String secret, @Nullable String operatorId) {

  /** Of a client that acts for itself. */
  public Credentials(URI tokenEndpoint, String client, String secret) {
    this(tokenEndpoint, client, secret, null);
  }

  /** The body of a request for a token. */
  String form() {
    return "grant_type=client_credentials"
        + (operatorId == null ? "" : "&operator_id=" + operatorId);
  }
}
