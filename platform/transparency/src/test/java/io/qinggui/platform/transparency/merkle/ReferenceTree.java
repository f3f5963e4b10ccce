package io.qinggui.platform.transparency.merkle;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** RFC 6962, section 2.1, as it is written there: by recursion over lists. */
final class ReferenceTree {

  private ReferenceTree() {}

  static Hash root(List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return Hash.of(sha256(new byte[0]));
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int k = split(leaves.size());
    return node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
  }

  /** Section 2.1.1. */
  static List<Hash> path(int m, List<Hash> leaves) {
    if (leaves.size() <= 1) {
      return new ArrayList<>();
    }
    int k = split(leaves.size());
    List<Hash> left = leaves.subList(0, k);
    List<Hash> right = leaves.subList(k, leaves.size());
    List<Hash> path = m < k ? path(m, left) : path(m - k, right);
    path.add(root(m < k ? right : left));
    return path;
  }

  /** Section 2.1.2. */
  static List<Hash> proof(int m, List<Hash> leaves) {
    return m == 0 ? List.of() : subproof(m, leaves, true);
  }

  private static List<Hash> subproof(int m, List<Hash> leaves, boolean known) {
    if (m == leaves.size()) {
      return new ArrayList<>(known ? List.of() : List.of(root(leaves)));
    }
    int k = split(leaves.size());
    List<Hash> left = leaves.subList(0, k);
    List<Hash> right = leaves.subList(k, leaves.size());
    List<Hash> proof = m <= k ? subproof(m, left, known) : subproof(m - k, right, false);
    proof.add(root(m <= k ? right : left));
    return proof;
  }

  static Hash leaf(byte[] entry) {
    return Hash.of(sha256(concatenated(new byte[] {0}, entry)));
  }

  static List<Hash> leaves(int count) {
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      leaves.add(leaf(new byte[] {(byte) (i >> 16), (byte) (i >> 8), (byte) i}));
    }
    return leaves;
  }

  private static Hash node(Hash left, Hash right) {
    return Hash.of(sha256(concatenated(new byte[] {1}, left.bytes(), right.bytes())));
  }

  private static int split(int n) {
    int k = 1;
    while (2 * k < n) {
      k *= 2;
    }
    return k;
  }

  private static byte[] concatenated(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
