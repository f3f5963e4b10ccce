package io.qinggui.platform.starter;

import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.CommitObserver;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.trace.Span;
import io.qinggui.platform.trace.Tracer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A ledger each append to which is a span. */
record TracedLedger(Ledger ledger, Tracer tracer) implements Ledger {

  /** The ledger, as it is where nobody takes spans. */
  static Ledger of(Ledger ledger, Tracer tracer) {
    return tracer.isOn() ? new TracedLedger(ledger, tracer) : ledger;
  }

  @Override
  public Committed append(Append append) {
    try (Span span = tracer.begin(Span.Kind.INTERNAL, "append to " + name())) {
      span.attribute("qinggui.ledger.events", append.events().size());
      try {
        Committed committed = ledger.append(append);
        span.attribute("qinggui.ledger.position", committed.firstPosition());
        return committed;
      } catch (RuntimeException e) {
        span.failed(e);
        throw e;
      }
    }
  }

  @Override
  public String name() {
    return ledger.name();
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
