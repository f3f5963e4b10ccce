package io.qinggui.platform.command;

import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A ledger whose appends fail on demand, before or after they took effect; counts the replays of
 * streams.
 */
final class FaultyLedger implements Ledger {

  private final Ledger real;
  private final AtomicInteger before = new AtomicInteger();
  private final AtomicBoolean after = new AtomicBoolean();
  private final AtomicInteger replays = new AtomicInteger();

  FaultyLedger(Ledger real) {
    this.real = real;
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
    Committed committed = real.append(append);
    if (after.getAndSet(false)) {
      throw new IllegalStateException("connection lost");
    }
    return committed;
  }

  @Override
  public String name() {
    return real.name();
  }

  @Override
  public Optional<Committed> outcome(String commandId) {
    return real.outcome(commandId);
  }

  @Override
  public List<LedgerEvent> read(long after, int limit) {
    return real.read(after, limit);
  }

  @Override
  public List<LedgerEvent> readStream(String stream, long fromSequence) {
    replays.incrementAndGet();
    return real.readStream(stream, fromSequence);
  }

  @Override
  public List<LedgerEvent> readSubject(String subject, long after, int limit) {
    return real.readSubject(subject, after, limit);
  }

  @Override
  public long lastSequence(String stream) {
    return real.lastSequence(stream);
  }

  @Override
  public long head() {
    return real.head();
  }

  @Override
  public Instant closedTimestamp() {
    return real.closedTimestamp();
  }

  @Override
  public void closeTimestamp(Instant moment) {
    real.closeTimestamp(moment);
  }

  @Override
  public Subscription onAppend(Runnable listener) {
    return real.onAppend(listener);
  }

  @Override
  public void close() {
    real.close();
  }
}
