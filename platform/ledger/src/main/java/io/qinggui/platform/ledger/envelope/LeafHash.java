package io.qinggui.platform.ledger.envelope;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** {@code SHA-256(0x00 || stored bytes)}: a leaf of a Merkle tree after RFC 6962, section 2.1. */
public final class LeafHash {

  private static final byte LEAF = 0;

  private LeafHash() {}

  /** 32 bytes. */
  public static byte[] of(byte[] stored) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(LEAF);
      return digest.digest(stored);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
