package io.qinggui.platform.ledger.axon;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.List;
import java.util.Spliterators.AbstractSpliterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventData;
import org.jspecify.annotations.Nullable;

/**
 * Events after a position, batch by batch. While one is handled the next is read, since reading
 * (with its hashes and JSON) takes as long as handling does. Asked again at the end, it looks
 * again: Axon keeps the iterator of a stream that ran dry and expects later events from it.
 */
final class TrackedEvents extends AbstractSpliterator<TrackedEventData<?>> {

  private static final int BATCH = 200;

  private final Ledger ledger;
  private List<LedgerEvent> batch = List.of();
  private int next;
  private long end;
  private @Nullable CompletableFuture<List<LedgerEvent>> ahead;

  TrackedEvents(Ledger ledger, long after) {
    super(Long.MAX_VALUE, NONNULL | ORDERED | DISTINCT | CONCURRENT);
    this.ledger = ledger;
    this.end = after;
  }

  @Override
  public boolean tryAdvance(Consumer<? super TrackedEventData<?>> action) {
    if (next == batch.size()) {
      turn();
    }
    if (batch.isEmpty()) {
      return false;
    }
    action.accept(inAxonsTerms(batch.get(next++)));
    return true;
  }

  private void turn() {
    batch = readAhead();
    if (batch.isEmpty()) {
      // there was nothing then, there may be something now
      batch = ledger.read(end, BATCH);
    }
    next = 0;
    if (!batch.isEmpty()) {
      end = batch.getLast().position();
    }
    if (batch.size() == BATCH) {
      long after = end;
      ahead =
          CompletableFuture.supplyAsync(
              () -> ledger.read(after, BATCH), Thread::startVirtualThread);
    }
  }

  private List<LedgerEvent> readAhead() {
    CompletableFuture<List<LedgerEvent>> reading = ahead;
    ahead = null;
    if (reading == null) {
      return List.of();
    }
    try {
      return reading.join();
    } catch (CompletionException e) {
      // whatever it was, the next read meets it in this thread, or it is over
      return List.of();
    }
  }

  private static TrackedEventData<?> inAxonsTerms(LedgerEvent event) {
    StoredEventData entry = new StoredEventData(event);
    return Appends.isAggregateStream(event.stream())
        ? entry
        : new StoredEventData.WithoutAggregate(entry);
  }
}
