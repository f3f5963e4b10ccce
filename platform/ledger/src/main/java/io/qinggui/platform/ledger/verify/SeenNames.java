package io.qinggui.platform.ledger.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Names that occurred, by the first 128 bits of their SHA-256: 24 to 48 bytes each, however long
 * the names are. Two names with the same bits are not expected to exist.
 */
final class SeenNames {

  private static final int INITIAL = 1 << 10;

  private final MessageDigest sha256 = sha256();
  private long[] high = new long[INITIAL];
  private long[] low = new long[INITIAL];
  private int size;

  /** Whether the name is new. */
  boolean add(String name) {
    if (3 * size >= 2 * high.length) {
      grow();
    }
    ByteBuffer hash = ByteBuffer.wrap(sha256.digest(name.getBytes(StandardCharsets.UTF_8)));
    boolean isNew = place(hash.getLong(), hash.getLong());
    size += isNew ? 1 : 0;
    return isNew;
  }

  /** A free slot is two zeros, which is no hash of a name that anybody knows. */
  private boolean place(long first, long second) {
    int at = (int) first & (high.length - 1);
    while (high[at] != 0 || low[at] != 0) {
      if (high[at] == first && low[at] == second) {
        return false;
      }
      at = (at + 1) & (high.length - 1);
    }
    high[at] = first;
    low[at] = second;
    return true;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    high = new long[2 * oldHigh.length];
    low = new long[2 * oldLow.length];
    for (int i = 0; i < oldHigh.length; i++) {
      if (oldHigh[i] != 0 || oldLow[i] != 0) {
        place(oldHigh[i], oldLow[i]);
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
