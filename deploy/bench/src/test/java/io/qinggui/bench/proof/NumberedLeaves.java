package io.qinggui.bench.proof;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** A ledger of so many events of which nobody sees more than their hashes, which cost nothing. */
final class NumberedLeaves implements Ledger {

  private static final byte[] NOTHING = {};

  private final long head;

  NumberedLeaves(long head) {
    this.head = head;
  }

  @Override
  public String name() {
    return "bench";
  }

  @Override
  public long head() {
    return head;
  }

  @Override
  public List<byte[]> leafHashes(long after, int limit) {
    List<byte[]> hashes = new ArrayList<>();
    for (long at = after; at < Math.min(head, after + limit); at++) {
      hashes.add(hash(at));
    }
    return hashes;
  }

  private static byte[] hash(long index) {
    SplittableRandom random = new SplittableRandom(index);
    ByteBuffer bytes = ByteBuffer.allocate(32);
    while (bytes.hasRemaining()) {
      bytes.putLong(random.nextLong());
    }
    return bytes.array();
  }

  /** With what a proof asks for. */
  LedgerEvent at(long position) {
    return new LedgerEvent(
        name(),
        position,
        "id-" + position,
        "leaf",
        1,
        "stream",
        position - 1,
        "subject",
        null,
        Instant.EPOCH,
        Actor.system("bench"),
        "command-" + position,
        NOTHING,
        NOTHING,
        NOTHING,
        hash(position - 1));
  }

  @Override
  public Subscription onAppend(Runnable listener) {
    return () -> {};
  }

  @Override
  public void close() {}

  @Override
  public Committed append(Append append) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Committed> outcome(String commandId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<LedgerEvent> read(long after, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<LedgerEvent> readStream(String stream, long fromSequence) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<LedgerEvent> readSubject(String subject, long after, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long lastSequence(String stream) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Instant closedTimestamp() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void closeTimestamp(Instant moment) {
    throw new UnsupportedOperationException();
  }
}
