package io.qinggui.standalone.token;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Under which addresses browsers see this issuer, the configured one first. A name of this machine
 * stands for the other one, too: people type either.
 *
 * @param addresses scheme, host and port, without a path
 */
record FrontDoor(List<String> addresses) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");

  static FrontDoor of(String issuer) {
    URI configured = URI.create(issuer);
    if (!LOOPBACK.contains(configured.getHost())) {
      return new FrontDoor(List.of(issuer));
    }
    Stream<String> names =
        LOOPBACK.stream()
            .sorted()
            .map(host -> configured.getScheme() + "://" + host + port(configured));
    return new FrontDoor(Stream.concat(Stream.of(issuer), names).distinct().toList());
  }

  /** A path under each of the addresses. */
  List<String> all(String path) {
    return addresses.stream().map(address -> address + path).toList();
  }

  private static String port(URI address) {
    return address.getPort() < 0 ? "" : ":" + address.getPort();
  }
}
