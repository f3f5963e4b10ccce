package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.envelope.LeafHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The leaf hashes of the events that were written last, in memory, so that whoever follows the
 * ledger need not read the file for them. Takes 1.3 MB. Safe for use by many threads.
 *
 * <p>It may hold those of a group that failed, behind the head; others take their places later.
 */
final class RecentLeaves {

  /** Of about half a second under the heaviest load. */
  private static final int KEPT = 1 << 15;

  private final long[] positions = new long[KEPT];
  private final byte[] hashes = new byte[KEPT * LeafHash.LENGTH];

  /**
   * @param position from 1
   * @param hash 32 bytes, copied
   */
  synchronized void put(long position, byte[] hash) {
    int slot = slot(position);
    positions[slot] = position;
    System.arraycopy(hash, 0, hashes, slot * LeafHash.LENGTH, LeafHash.LENGTH);
  }

  /**
   * @param after exclusive position
   * @param count so many, all of them committed
   * @return empty when one of them is not kept any more
   */
  synchronized Optional<List<byte[]>> read(long after, int count) {
    List<byte[]> found = new ArrayList<>(count);
    for (long position = after + 1; position <= after + count; position++) {
      int slot = slot(position);
      if (positions[slot] != position) {
        return Optional.empty();
      }
      int from = slot * LeafHash.LENGTH;
      found.add(Arrays.copyOfRange(hashes, from, from + LeafHash.LENGTH));
    }
    return Optional.of(found);
  }

  private static int slot(long position) {
    return (int) (position & (KEPT - 1));
  }
}
