package io.qinggui.platform.ledger.sealing;

import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.CommitObserver;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.EventTooLongException;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.envelope.DraftedAppend;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A ledger that keeps the private parts of its events as ciphertext. Whoever reads gets them in the
 * clear, and beside them the stored bytes and the leaf hash, which have the ciphertext.
 */
public final class SealingLedger implements Ledger {

  private final Ledger ledger;
  private final Sealing sealing;

  /**
   * @param ledger closed with this one
   */
  public SealingLedger(Ledger ledger, Sealing sealing) {
    this.ledger = ledger;
    this.sealing = sealing;
  }

  @Override
  public String name() {
    return ledger.name();
  }

  /**
   * {@inheritDoc}
   *
   * @throws EventTooLongException when an event with its ciphertext would be in no bundle of a log
   */
  @Override
  public Committed append(Append append) {
    Append sealed = sealing.seal(name(), append);
    DraftedAppend.requireEntries(sealed);
    return ledger.append(sealed);
  }

  @Override
  public Optional<Committed> outcome(String commandId) {
    return ledger.outcome(commandId);
  }

  @Override
  public List<LedgerEvent> read(long after, int limit) {
    return opened(ledger.read(after, limit));
  }

  @Override
  public List<byte[]> leafHashes(long after, int limit) {
    return ledger.leafHashes(after, limit);
  }

  @Override
  public Optional<LedgerEvent> event(String id) {
    return ledger.event(id).map(sealing::open);
  }

  @Override
  public List<LedgerEvent> readStream(String stream, long fromSequence) {
    return opened(ledger.readStream(stream, fromSequence));
  }

  @Override
  public Map<String, List<LedgerEvent>> readStreams(Collection<String> streams) {
    Map<String, List<LedgerEvent>> found = new HashMap<>();
    ledger.readStreams(streams).forEach((stream, events) -> found.put(stream, opened(events)));
    return found;
  }

  @Override
  public List<LedgerEvent> readSubject(String subject, long after, int limit) {
    return opened(ledger.readSubject(subject, after, limit));
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

  private List<LedgerEvent> opened(List<LedgerEvent> events) {
    return events.stream().map(sealing::open).toList();
  }
}
