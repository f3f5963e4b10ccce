package io.qinggui.platform.reference;

import java.nio.ByteBuffer;
import java.util.UUID;

/** UUIDs of version 8 (RFC 9562, section 5.8) that are derived from a digest. */
public final class DerivedUuid {

  private DerivedUuid() {}

  /**
   * The first 122 bits of a digest, around the version and the variant.
   *
   * @param digest at least 16 bytes
   */
  public static UUID of(byte[] digest) {
    ByteBuffer bytes = ByteBuffer.wrap(digest);
    long high = (bytes.getLong() & ~0xF000L) | 0x8000L;
    long low = (bytes.getLong() & ~(3L << 62)) | (1L << 63);
    return new UUID(high, low);
  }
}
