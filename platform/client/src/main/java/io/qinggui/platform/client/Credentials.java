package io.qinggui.platform.client;

import java.net.URI;

/**
 * Who asks, by OAuth2 client credentials.
 *
 * @param tokenEndpoint where tokens are issued
 * @param client its client id
 * @param secret its secret
 */
public record Credentials(URI tokenEndpoint, String client, String secret) {}
