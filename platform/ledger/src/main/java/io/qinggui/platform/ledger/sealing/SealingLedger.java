package io.qinggui.platform.ledger.sealing;

import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.EventTooLongException;
import io.qinggui.platform.ledger.ForwardingLedger;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.envelope.DraftedAppend;
import io.qinggui.platform.ledger.recent.Recent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A ledger that keeps the private parts of its events as ciphertext. Whoever reads gets them in the
 * clear, and beside them the stored bytes and the leaf hash, which have the ciphertext.
 */
public final class SealingLedger extends ForwardingLedger {

  private final Sealing sealing;
  private final Recent<LedgerEvent> opened = new Recent<>();

  /**
   * @param ledger closed with this one
   */
  public SealingLedger(Ledger ledger, Sealing sealing) {
    super(ledger);
    this.sealing = sealing;
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
    return super.append(sealed);
  }

  @Override
  public List<LedgerEvent> read(long after, int limit) {
    return opened(super.read(after, limit));
  }

  @Override
  public Optional<LedgerEvent> event(String id) {
    return super.event(id).map(this::opened);
  }

  @Override
  public List<LedgerEvent> readStream(String stream, long fromSequence) {
    return opened(super.readStream(stream, fromSequence));
  }

  @Override
  public Map<String, List<LedgerEvent>> readStreams(Collection<String> streams) {
    Map<String, List<LedgerEvent>> found = new HashMap<>();
    super.readStreams(streams).forEach((stream, events) -> found.put(stream, opened(events)));
    return found;
  }

  @Override
  public List<LedgerEvent> readSubject(String subject, long after, int limit) {
    return opened(super.readSubject(subject, after, limit));
  }

  private List<LedgerEvent> opened(List<LedgerEvent> events) {
    return events.stream().map(this::opened).toList();
  }

  /** Opening costs several times what reading does, and followers read the same events. */
  private LedgerEvent opened(LedgerEvent event) {
    return opened
        .at(event.position())
        .filter(it -> Arrays.equals(it.leafHash(), event.leafHash()))
        .orElseGet(() -> open(event));
  }

  private LedgerEvent open(LedgerEvent event) {
    LedgerEvent clear = sealing.open(event);
    opened.put(event, clear);
    return clear;
  }
}
