package io.qinggui.platform.web.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Opaque cursors: URL-safe text around a sort key, with a checksum so that a made-up one is noticed
 * instead of answering from somewhere.
 */
public final class Cursor {

  private Cursor() {}

  /** The cursor for a key. */
  public static String encode(String key) {
    byte[] bytes = key.getBytes(UTF_8);
    byte[] all = ByteBuffer.allocate(bytes.length + 4).putInt(checksum(bytes)).put(bytes).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** The key in a cursor, or empty when it is none of ours. */
  public static Optional<String> decode(String cursor) {
    try {
      ByteBuffer all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
      if (all.remaining() < 4) {
        return Optional.empty();
      }
      int checksum = all.getInt();
      byte[] bytes = new byte[all.remaining()];
      all.get(bytes);
      return checksum == checksum(bytes) ? Optional.of(new String(bytes, UTF_8)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static int checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
