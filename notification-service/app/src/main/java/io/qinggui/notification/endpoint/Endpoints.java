package io.qinggui.notification.endpoint;

import io.qinggui.notification.endpoint.Reading.Refused;
import io.qinggui.notification.endpoint.Reading.Understood;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The addresses that deliveries may go to: {@code https} to the public Internet, and what is
 * allowed besides.
 */
public final class Endpoints implements EndpointRules {

  /** Last labels of names that mean something inside a network only (RFC 6761, 6762, 8375). */
  private static final Set<String> INTERNAL =
      Set.of("localhost", "local", "internal", "arpa", "intranet", "lan", "corp", "home");

  private final List<Allowance> allowances;

  /**
   * @param allowances what is allowed besides
   */
  public Endpoints(List<Allowance> allowances) {
    this.allowances = List.copyOf(allowances);
  }

  @Override
  public Optional<String> refusal(String url) {
    return switch (read(url)) {
      case Refused it -> Optional.of(it.why().code());
      case Understood it -> Optional.empty();
    };
  }

  /** An address as it is understood, or why nothing is delivered to it. */
  public Reading read(String url) {
    return switch (UrlReader.read(url)) {
      case Refused it -> it;
      case Understood it -> refusal(it.endpoint()).<Reading>map(Refused::new).orElse(it);
    };
  }

  /** Whether a network address behind an endpoint may be connected to. */
  public boolean permits(Endpoint endpoint, InetAddress address) {
    return !AddressRules.isForbidden(address)
        || allowances.stream().anyMatch(it -> it.opens(endpoint, address));
  }

  private Optional<EndpointRefusal> refusal(Endpoint endpoint) {
    if (allowances.stream().anyMatch(it -> it.opens(endpoint))) {
      return Optional.empty();
    }
    if (!endpoint.scheme().equals("https")) {
      return Optional.of(EndpointRefusal.SCHEME);
    }
    InetAddress literal = endpoint.literal();
    if (literal == null) {
      return isInternal(endpoint.host())
          ? Optional.of(EndpointRefusal.INTERNAL_NAME)
          : Optional.empty();
    }
    return permits(endpoint, literal) ? Optional.empty() : Optional.of(EndpointRefusal.ADDRESS);
  }

  private static boolean isInternal(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 || INTERNAL.contains(name.substring(dot + 1));
  }
}
