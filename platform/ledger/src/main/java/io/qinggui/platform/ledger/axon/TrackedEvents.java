package io.qinggui.platform.ledger.axon;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.Collections;
import java.util.Iterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventData;

/**
 * Events after a position, batch by batch. Asked again at the end, it looks again: Axon keeps the
 * iterator of a stream that ran dry and expects later events from it.
 */
final class TrackedEvents extends AbstractSpliterator<TrackedEventData<?>> {

  private static final int BATCH = 200;

  private final Ledger ledger;
  private long position;
  private Iterator<LedgerEvent> batch = Collections.emptyIterator();

  TrackedEvents(Ledger ledger, long after) {
    super(Long.MAX_VALUE, NONNULL | ORDERED | DISTINCT | CONCURRENT);
    this.ledger = ledger;
    this.position = after;
  }

  @Override
  public boolean tryAdvance(Consumer<? super TrackedEventData<?>> action) {
    if (!batch.hasNext()) {
      batch = ledger.read(position, BATCH).iterator();
    }
    if (!batch.hasNext()) {
      return false;
    }
    LedgerEvent event = batch.next();
    position = event.position();
    action.accept(inAxonsTerms(event));
    return true;
  }

  private static TrackedEventData<?> inAxonsTerms(LedgerEvent event) {
    StoredEventData entry = new StoredEventData(event);
    return Appends.isAggregateStream(event.stream())
        ? entry
        : new StoredEventData.WithoutAggregate(entry);
  }
}
