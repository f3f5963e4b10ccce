package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.envelope.LeafHash;
import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * How far a ledger was verified, and what it was up to there. The last event is that of a command.
 *
 * @param position of the last event; 0 for none
 * @param recordedAt of the last event
 * @param leafHash of the last event, 32 bytes
 * @param chain {@link LeafHash} of the chain before and the leaf hash, 32 bytes: of all so far
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, never compared as a whole
record Verified(long position, Instant recordedAt, byte[] leafHash, byte[] chain) {

  /** Nothing was. */
  static final Verified NOTHING =
      new Verified(0, Instant.MIN, new byte[LeafHash.LENGTH], new byte[LeafHash.LENGTH]);

  /** With the event that follows. */
  Verified with(Instant recorded, byte[] leaf) {
    return new Verified(position + 1, recorded, leaf, chained(leaf));
  }

  private byte[] chained(byte[] leaf) {
    return LeafHash.of(ByteBuffer.allocate(2 * LeafHash.LENGTH).put(chain).put(leaf).array());
  }
}
