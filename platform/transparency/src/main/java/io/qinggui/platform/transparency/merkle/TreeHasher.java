package io.qinggui.platform.transparency.merkle;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Hashes leaves and nodes as RFC 6962, section 2.1, does: {@code SHA-256(0x00 || entry)} and {@code
 * SHA-256(0x01 || left || right)}. About 100 ns a node. For one thread: it has one digest and works
 * in one place.
 */
public final class TreeHasher {

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final MessageDigest digest = sha256();
  private final byte[] node = new byte[1 + 2 * Hash.LENGTH];

  public TreeHasher() {
    node[0] = NODE;
  }

  public Hash leaf(byte[] entry) {
    digest.update(LEAF);
    return Hash.at(digest.digest(entry), 0);
  }

  public Hash node(Hash left, Hash right) {
    byte[] target = new byte[Hash.LENGTH];
    node(left.shared(), 0, right.shared(), 0, target, 0);
    return Hash.at(target, 0);
  }

  /** Arrays and places may be the same: all is read before anything is written. */
  void node(byte[] left, int leftAt, byte[] right, int rightAt, byte[] target, int targetAt) {
    System.arraycopy(left, leftAt, node, 1, Hash.LENGTH);
    System.arraycopy(right, rightAt, node, 1 + Hash.LENGTH, Hash.LENGTH);
    digest.update(node, 0, node.length);
    try {
      digest.digest(target, targetAt, Hash.LENGTH);
    } catch (DigestException e) {
      throw new IllegalStateException("no place for 32 bytes at " + targetAt, e);
    }
  }

  /**
   * Hashes a complete subtree in its place: its root is where its first leaf was.
   *
   * @param hashes of the leaves, overwritten
   * @param count of leaves, a power of two
   */
  void reduce(byte[] hashes, int count) {
    for (int left = count; left > 1; left /= 2) {
      for (int i = 0; i < left / 2; i++) {
        int pair = 2 * i * Hash.LENGTH;
        node(hashes, pair, hashes, pair + Hash.LENGTH, hashes, i * Hash.LENGTH);
      }
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
