package io.qinggui.notification.endpoint;

import io.qinggui.notification.endpoint.Reading.Refused;
import io.qinggui.notification.endpoint.Reading.Understood;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads addresses of webhooks, more strictly than browsers and libraries do. There is one spelling
 * for each host; whatever else some reader somewhere takes for it is refused.
 */
final class UrlReader {

  /** Longer ones are no addresses, but attempts at buffers and logs. */
  static final int LONGEST = 2_000;

  static final int LAST_PORT = 65_535;

  private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]*");
  private static final Pattern AUTHORITY =
      Pattern.compile("(?<host>\\[[^\\[\\]]*]|[^:\\[\\]]*)(?<port>:.*)?");
  private static final Pattern PORT = Pattern.compile(":[1-9][0-9]{0,4}");
  private static final Set<String> SCHEMES = Set.of("https", "http");

  private UrlReader() {}

  static Reading read(String url) {
    if (url.length() > LONGEST) {
      return new Refused(EndpointRefusal.TOO_LONG);
    }
    if (!PRINTABLE.matcher(url).matches()) {
      return new Refused(EndpointRefusal.MALFORMED);
    }
    try {
      return read(new URI(url));
    } catch (URISyntaxException e) {
      return new Refused(EndpointRefusal.MALFORMED);
    }
  }

  private static Reading read(URI uri) {
    if (uri.getScheme() == null) {
      return new Refused(EndpointRefusal.MALFORMED);
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    String authority = uri.getRawAuthority();
    EndpointRefusal refusal = refusal(uri, scheme, authority);
    return refusal == null && authority != null
        ? read(uri, scheme, authority)
        : new Refused(refusal == null ? EndpointRefusal.HOST : refusal);
  }

  private static @Nullable EndpointRefusal refusal(
      URI uri, String scheme, @Nullable String authority) {
    if (!SCHEMES.contains(scheme)) {
      return EndpointRefusal.SCHEME;
    }
    if (authority != null && authority.indexOf('@') >= 0) {
      return EndpointRefusal.USER_INFO;
    }
    return uri.getRawFragment() == null ? null : EndpointRefusal.FRAGMENT;
  }

  private static Reading read(URI uri, String scheme, String authority) {
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches()) {
      return new Refused(EndpointRefusal.HOST);
    }
    int port = port(scheme, parts.group("port"));
    if (port == 0) {
      return new Refused(EndpointRefusal.PORT);
    }
    Host host = Host.read(parts.group("host"));
    return host == null
        ? new Refused(EndpointRefusal.HOST)
        : new Understood(new Endpoint(scheme, host.name(), port, target(uri), host.literal()));
  }

  /** 0 when it is none. */
  private static int port(String scheme, @Nullable String written) {
    if (written == null) {
      return scheme.equals("https") ? 443 : 80;
    }
    int port = PORT.matcher(written).matches() ? Integer.parseInt(written.substring(1)) : 0;
    return port > LAST_PORT ? 0 : port;
  }

  private static String target(URI uri) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }
}
