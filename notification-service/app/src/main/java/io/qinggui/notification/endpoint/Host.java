package io.qinggui.notification.endpoint;

import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A host in its one spelling. An IPv4 address has four plain decimal numbers: C libraries also take
 * {@code 0177.1}, {@code 0x7f000001} and {@code 2130706433} for 127.0.0.1.
 *
 * @param name in lower case; an address without brackets
 * @param literal when it is an address
 */
record Host(String name, @Nullable InetAddress literal) {

  private static final int LONGEST = 253;
  private static final Pattern NAME =
      Pattern.compile("(?!-)[a-z0-9-]{1,63}(?<!-)(\\.(?!-)[a-z0-9-]{1,63}(?<!-))*");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
  private static final Pattern PART =
      Pattern.compile("0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5]");
  private static final Pattern IPV4 = Pattern.compile("(?:(?:" + PART + ")\\.){3}(?:" + PART + ")");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:]+:(?:[0-9a-f]*|" + IPV4 + ")]");

  /** {@code null} when it is none. */
  static @Nullable Host read(String written) {
    String text = written.toLowerCase(Locale.ROOT);
    if (IPV6.matcher(text).matches()) {
      return address(text.substring(1, text.length() - 1));
    }
    if (text.length() > LONGEST || !NAME.matcher(text).matches()) {
      return null;
    }
    if (NUMBER.matcher(text.substring(text.lastIndexOf('.') + 1)).matches()) {
      return IPV4.matcher(text).matches() ? address(text) : null;
    }
    return new Host(text, null);
  }

  private static @Nullable Host address(String text) {
    try {
      InetAddress address = InetAddress.ofLiteral(text);
      return new Host(address.getHostAddress(), address);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
