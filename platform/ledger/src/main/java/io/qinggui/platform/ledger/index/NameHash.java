package io.qinggui.platform.ledger.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.platform.reference.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;

/**
 * 64 bits for a name: SHA-256 over a secret and the name. Clients choose some of the names, and
 * without the secret nobody can choose them so that they meet in one place of a table.
 */
public final class NameHash {

  private static final int SECRET = 16;

  private final byte[] secret;

  /** Has taken the secret, and is never used itself. */
  private final MessageDigest begun;

  NameHash(byte[] secret) {
    this.secret = secret.clone();
    this.begun = Sha256.digest();
    begun.update(secret);
  }

  /** With a new secret. */
  public static NameHash random() {
    byte[] secret = new byte[SECRET];
    new SecureRandom().nextBytes(secret);
    return new NameHash(secret);
  }

  /** Never 0. */
  long of(String name) {
    try {
      MessageDigest digest = (MessageDigest) begun.clone();
      long hash = ByteBuffer.wrap(digest.digest(name.getBytes(UTF_8))).getLong();
      return hash == 0 ? 1 : hash;
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("a SHA-256 that cannot be copied", e);
    }
  }

  /** Writes the secret. */
  public void write(IndexOutput out) {
    out.bytes(secret);
  }

  /** With the secret that was written. */
  public static NameHash read(IndexInput in) {
    return new NameHash(in.bytes(SECRET));
  }
}
