package io.qinggui.kit;

import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A ledger that has ended: nothing comes to it, so whatever is asked of it is complete. */
public abstract class ReadOnlyLedger implements Ledger {

  private final String name;
  private final long size;

  protected ReadOnlyLedger(String name, long size) {
    this.name = name;
    this.size = size;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long head() {
    return size;
  }

  @Override
  public long lastSequence(String stream) {
    List<LedgerEvent> events = readStream(stream, 0);
    return events.isEmpty() ? -1 : events.getLast().sequence();
  }

  @Override
  public Instant closedTimestamp() {
    return Instant.MAX;
  }

  @Override
  public void closeTimestamp(Instant moment) {}

  @Override
  public Committed append(Append append) {
    throw new UnsupportedOperationException("this ledger is only read");
  }

  @Override
  public Optional<Committed> outcome(String commandId) {
    throw new UnsupportedOperationException("commands are not looked up here");
  }

  @Override
  public Subscription onAppend(Runnable listener) {
    return () -> {};
  }

  @Override
  public void close() {}
}
