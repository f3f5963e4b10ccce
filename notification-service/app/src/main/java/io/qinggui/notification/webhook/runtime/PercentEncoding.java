package io.qinggui.notification.webhook.runtime;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** How values of attributes are written into headers (CloudEvents, HTTP binding, 3.1.3.2). */
final class PercentEncoding {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PercentEncoding() {}

  static String of(String value) {
    StringBuilder encoded = new StringBuilder(value.length());
    for (byte each : value.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(each)) {
        encoded.append((char) each);
      } else {
        encoded.append('%').append(HEX.toHexDigits(each));
      }
    }
    return encoded.toString();
  }

  private static boolean isPlain(byte each) {
    return each > ' ' && each <= '~' && each != '"' && each != '%';
  }
}
