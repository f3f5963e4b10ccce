package io.qinggui.platform.web.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Names made of content. */
final class Identity {

  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private Identity() {}

  /** A UUID (version 8, RFC 9562) of the SHA-256 of the parts. */
  static String uuid(String... parts) {
    ByteBuffer digest = ByteBuffer.wrap(sha256(parts));
    long high = (digest.getLong() & ~0xF000L) | VERSION_8;
    long low = (digest.getLong() & ~(3L << 62)) | VARIANT;
    return new UUID(high, low).toString();
  }

  /** SHA-256 of the parts, lower-case hex. */
  static String fingerprint(String... parts) {
    return HexFormat.of().formatHex(sha256(parts));
  }

  /** Each part is preceded by its length, so that no two lists of parts look the same. */
  private static byte[] sha256(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
