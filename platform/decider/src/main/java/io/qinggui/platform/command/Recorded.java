package io.qinggui.platform.command;

import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.meta.EventMeta;
import java.util.Optional;

/**
 * A domain event together with its place in the ledger.
 *
 * @param event the event, upcast to its present form
 * @param entry its ledger entry: id, position, stream, sequence, recorded time, actor
 * @param <E> event type
 */
public record Recorded<E extends DomainEvent>(E event, LedgerEvent entry) {

  /** Id of the withdrawn event whose place this one takes, if it does. */
  public Optional<String> corrects() {
    return EventMeta.corrects(entry);
  }
}
