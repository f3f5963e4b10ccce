package io.qinggui.platform.command;

import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.ForwardingLedger;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A ledger whose appends fail on demand, before or after they took effect; counts the replays of
 * streams.
 */
final class FaultyLedger extends ForwardingLedger {

  private final AtomicInteger before = new AtomicInteger();
  private final AtomicBoolean after = new AtomicBoolean();
  private final AtomicInteger replays = new AtomicInteger();

  FaultyLedger(Ledger real) {
    super(real);
  }

  void failNextAppends(int times) {
    before.set(times);
  }

  int replays() {
    return replays.get();
  }

  void failAfterNextAppend() {
    after.set(true);
  }

  @Override
  public Committed append(Append append) {
    if (before.getAndUpdate(times -> Math.max(0, times - 1)) > 0) {
      throw new IllegalStateException("no space left");
    }
    Committed committed = super.append(append);
    if (after.getAndSet(false)) {
      throw new IllegalStateException("connection lost");
    }
    return committed;
  }

  @Override
  public List<LedgerEvent> readStream(String stream, long fromSequence) {
    replays.incrementAndGet();
    return super.readStream(stream, fromSequence);
  }
}
