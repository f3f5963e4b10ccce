package io.qinggui.platform.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Passes every call on to another ledger; whoever adds something to some of them extends it (a
 * decorator). Guarantees and errors are the other one's.
 */
public abstract class ForwardingLedger implements Ledger {

  private final Ledger ledger;

  /**
   * @param ledger closed with this one
   */
  protected ForwardingLedger(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public String name() {
    return ledger.name();
  }

  @Override
  public Committed append(Append append) {
    return ledger.append(append);
  }

  @Override
  public Optional<Committed> outcome(String commandId) {
    return ledger.outcome(commandId);
  }

  @Override
  public List<LedgerEvent> read(long after, int limit) {
    return ledger.read(after, limit);
  }

  @Override
  public List<byte[]> leafHashes(long after, int limit) {
    return ledger.leafHashes(after, limit);
  }

  @Override
  public Optional<LedgerEvent> event(String id) {
    return ledger.event(id);
  }

  @Override
  public List<LedgerEvent> readStream(String stream, long fromSequence) {
    return ledger.readStream(stream, fromSequence);
  }

  @Override
  public Map<String, List<LedgerEvent>> readStreams(Collection<String> streams) {
    return ledger.readStreams(streams);
  }

  @Override
  public List<LedgerEvent> readSubject(String subject, long after, int limit) {
    return ledger.readSubject(subject, after, limit);
  }

  @Override
  public long lastSequence(String stream) {
    return ledger.lastSequence(stream);
  }

  @Override
  public long head() {
    return ledger.head();
  }

  @Override
  public Instant closedTimestamp() {
    return ledger.closedTimestamp();
  }

  @Override
  public void closeTimestamp(Instant moment) {
    ledger.closeTimestamp(moment);
  }

  @Override
  public Subscription onAppend(Runnable listener) {
    return ledger.onAppend(listener);
  }

  @Override
  public void observeCommits(CommitObserver observer) {
    ledger.observeCommits(observer);
  }

  @Override
  public void close() {
    ledger.close();
  }
}
