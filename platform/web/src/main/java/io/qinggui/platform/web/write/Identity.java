package io.qinggui.platform.web.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.platform.reference.DerivedUuid;
import io.qinggui.platform.reference.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Names made of content. */
final class Identity {

  private Identity() {}

  /** A UUID (version 8, RFC 9562) of the SHA-256 of the parts. */
  static String uuid(String... parts) {
    return DerivedUuid.of(digest(parts)).toString();
  }

  /** SHA-256 of the parts, lower-case hex. */
  static String fingerprint(String... parts) {
    return HexFormat.of().formatHex(digest(parts));
  }

  /** Each part is preceded by its length, so that no two lists of parts look the same. */
  private static byte[] digest(String... parts) {
    MessageDigest digest = Sha256.digest();
    for (String part : parts) {
      byte[] bytes = part.getBytes(UTF_8);
      digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
      digest.update(bytes);
    }
    return digest.digest();
  }
}
