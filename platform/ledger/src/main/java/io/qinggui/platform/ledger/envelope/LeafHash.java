package io.qinggui.platform.ledger.envelope;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** {@code SHA-256(0x00 || stored bytes)}: a leaf of a Merkle tree after RFC 6962, section 2.1. */
public final class LeafHash {

  /** Bytes. */
  public static final int LENGTH = 32;

  private static final byte LEAF = 0;

  /** Never used itself: a copy costs less than asking the platform for one. */
  private static final MessageDigest SHA_256 = sha256();

  private LeafHash() {}

  /** 32 bytes. */
  public static byte[] of(byte[] stored) {
    try {
      MessageDigest digest = (MessageDigest) SHA_256.clone();
      digest.update(LEAF);
      return digest.digest(stored);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("a SHA-256 that cannot be copied", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
