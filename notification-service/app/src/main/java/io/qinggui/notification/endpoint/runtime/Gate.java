package io.qinggui.notification.endpoint.runtime;

import io.qinggui.notification.endpoint.Endpoint;
import io.qinggui.notification.endpoint.Endpoints;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * The only way out. The HTTP client asks here for the network addresses of each new connection, and
 * connects to those that it gets. A name of which one address is forbidden gets none. Without a
 * {@linkplain #passingTo destination} nothing is answered.
 */
public final class Gate implements DnsResolver {

  /** Each address that does not answer takes the whole time for connecting. */
  private static final int AT_MOST = 3;

  private static final ScopedValue<Endpoint> DESTINATION = ScopedValue.newInstance();

  private final Endpoints endpoints;
  private final Resolver resolver;

  /**
   * @param endpoints which addresses may be connected to
   * @param resolver finds them
   */
  public Gate(Endpoints endpoints, Resolver resolver) {
    this.endpoints = endpoints;
    this.resolver = resolver;
  }

  /** Does something that connects to an endpoint, and to nothing else. */
  public <T, X extends Throwable> T passingTo(
      Endpoint endpoint, ScopedValue.CallableOp<? extends T, X> connecting) throws X {
    return ScopedValue.where(DESTINATION, endpoint).call(connecting);
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    return addresses(host).stream().map(it -> new InetSocketAddress(it, port)).toList();
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return addresses(host).toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private List<InetAddress> addresses(String host) throws UnknownHostException {
    if (!DESTINATION.isBound() || !DESTINATION.get().host().equals(host)) {
      throw new ForbiddenAddressException(host);
    }
    Endpoint endpoint = DESTINATION.get();
    InetAddress literal = endpoint.literal();
    List<InetAddress> found = literal == null ? resolver.addressesOf(host) : List.of(literal);
    if (found.isEmpty()) {
      throw new UnknownHostException(host);
    }
    if (!found.stream().allMatch(it -> endpoints.permits(endpoint, it))) {
      throw new ForbiddenAddressException(host);
    }
    return found.stream().limit(AT_MOST).toList();
  }
}
