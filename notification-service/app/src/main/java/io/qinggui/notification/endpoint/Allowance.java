package io.qinggui.notification.endpoint;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is allowed besides public addresses by {@code https}. A block of addresses opens these
 * addresses, also behind names. A name opens the scheme for itself, never the addresses behind it:
 * who runs the name server decides about those.
 *
 * @param scheme {@code https} or {@code http}
 * @param block addresses; {@code null} when it is about a name
 * @param name in lower case; {@code null} when it is about addresses
 * @param port {@code null} for any
 */
public record Allowance(
    String scheme, @Nullable AddressBlock block, @Nullable String name, @Nullable Integer port) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<scheme>https?)://(?<host>\\[[0-9a-f:.]+]|[a-z0-9.-]+)(?<bits>/[0-9]{1,3})?"
              + ":(?<port>[1-9][0-9]{0,4}|\\*)");
  private static final Pattern ADDRESS = Pattern.compile("\\[.*]|[0-9.]+");

  /** This machine by {@code http}, for trying out. */
  public static final List<Allowance> LOOPBACK_HTTP =
      List.of(of("http://127.0.0.0/8:*"), of("http://[::1]:*"), of("http://localhost:*"));

  /**
   * Reads one.
   *
   * @param text for example {@code http://127.0.0.1:*}, {@code https://10.1.0.0/16:443}, {@code
   *     https://[fd00::]/8:*} or {@code http://hooks.intern:8080}
   * @throws IllegalArgumentException when it is nothing of the kind
   */
  public static Allowance of(String text) {
    Matcher parts = FORM.matcher(text.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          text
              + " is not scheme://host:port with an address, a block or a name, and * for any"
              + " port");
    }
    String host = parts.group("host");
    String bits = parts.group("bits");
    Integer port = parts.group("port").equals("*") ? null : Integer.valueOf(parts.group("port"));
    if (port != null && port > UrlReader.LAST_PORT) {
      throw new IllegalArgumentException(text + ": no such port");
    }
    boolean isAddress = ADDRESS.matcher(host).matches();
    if (!isAddress && bits != null) {
      throw new IllegalArgumentException(text + ": a name has no bits");
    }
    return new Allowance(
        parts.group("scheme"),
        isAddress
            ? AddressBlock.of(host.replaceAll("[\\[\\]]", "") + (bits == null ? "" : bits))
            : null,
        isAddress ? null : host,
        port);
  }

  /** Whether this opens the scheme of an address that was read. */
  boolean opens(Endpoint endpoint) {
    InetAddress literal = endpoint.literal();
    return isFor(endpoint)
        && (literal == null
            ? endpoint.host().equals(name)
            : block != null && block.contains(literal));
  }

  /** Whether this opens a network address behind it. */
  boolean opens(Endpoint endpoint, InetAddress address) {
    return isFor(endpoint) && block != null && block.contains(address);
  }

  private boolean isFor(Endpoint endpoint) {
    return scheme.equals(endpoint.scheme()) && (port == null || port == endpoint.port());
  }
}
