package io.qinggui.notification.endpoint;

import java.net.InetAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An address of a webhook as it was understood. Whoever connects uses these parts and never reads
 * the text again: where two readers understand one text differently, one of them is deceived.
 *
 * @param scheme {@code https} or {@code http}
 * @param host name in lower case, or an address without brackets
 * @param port from 1 to 65535
 * @param target path and query as they were written; at least {@code /}
 * @param literal the host when it is an address and no name
 */
public record Endpoint(
    String scheme, String host, int port, String target, @Nullable InetAddress literal) {

  /** The same as an address, with its port. */
  public URI uri() {
    String authority = host.indexOf(':') < 0 ? host : "[" + host + "]";
    return URI.create(scheme + "://" + authority + ":" + port + target);
  }
}
