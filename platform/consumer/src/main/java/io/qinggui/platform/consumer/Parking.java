package io.qinggui.platform.consumer;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The events that one consumer could not take (its dead letters), by key and in order, until they
 * are run again. A consumer parks an event that fails, queues the later ones of its key behind it,
 * and goes on with all other keys. Durable when a call returns; as safe for use by many threads and
 * instances as its {@link ConsumerStore}.
 */
public final class Parking {

  private final String consumer;
  private final ConsumerStore store;
  private final InstantSource clock;

  /** Applies an event that was parked until now. */
  @FunctionalInterface
  public interface Retry {

    /**
     * Tries once.
     *
     * @return empty when the event is applied, otherwise why not
     */
    Optional<String> run(ParkedEvent event);
  }

  /**
   * @param consumer name of the projection or policy
   * @param store where the events are kept
   * @param clock gives the moment at which an event is parked
   */
  public Parking(String consumer, ConsumerStore store, InstantSource clock) {
    this.consumer = consumer;
    this.store = store;
    this.clock = clock;
  }

  /** Whether nothing is parked at all, which is the rule: then one look is enough for many keys. */
  public boolean isEmpty() {
    return count() == 0;
  }

  /** The number of parked events. */
  public long count() {
    return store.countParked(consumer);
  }

  /** The positions of a ledger's parked events, ascending. */
  public List<Long> positions(String ledger) {
    return store.parked(consumer, Integer.MAX_VALUE).stream()
        .filter(event -> event.ledger().equals(ledger))
        .map(ParkedEvent::position)
        .sorted()
        .toList();
  }

  /** Whether events are parked under a key, so that later ones must queue behind them. */
  public boolean has(String key) {
    return store.isParked(consumer, key);
  }

  /** The parked events under a key, by ledger and position. */
  public List<ParkedEvent> under(String key) {
    return store.parked(consumer, key);
  }

  /** Parks an event that failed; one that is parked already gets the new error. */
  public void park(Parkable event, String error) {
    store.park(
        new ParkedEvent(
            consumer,
            event.key(),
            event.ledger(),
            event.position(),
            event.json(),
            error,
            clock.instant()));
  }

  /**
   * Parks an event behind an earlier one of its key. Delivered again, an event keeps the error for
   * which it was parked.
   */
  public void queue(Parkable event, String error) {
    if (store.parked(consumer, event.ledger(), event.position()).isEmpty()) {
      park(event, error);
    }
  }

  /** A parked event has failed once more; it is parked since it was first. */
  public void keep(ParkedEvent parked, String error) {
    store.park(
        new ParkedEvent(
            consumer,
            parked.key(),
            parked.ledger(),
            parked.position(),
            parked.event(),
            error,
            parked.parkedAt()));
  }

  /**
   * Runs the parked events of a key again, in order, and releases those that are applied; stops at
   * the first that is not. Events that are parked meanwhile are run too.
   */
  public Rerun rerun(String key, Retry retry) {
    int applied = 0;
    List<ParkedEvent> parked = under(key);
    while (!parked.isEmpty()) {
      for (ParkedEvent event : parked) {
        Optional<String> error = retry.run(event);
        if (error.isPresent()) {
          return new Rerun(applied, under(key).size(), error.get());
        }
        store.release(consumer, event.ledger(), event.position());
        applied++;
      }
      parked = under(key);
    }
    return new Rerun(applied, 0, null);
  }

  /** Forgets everything, before the consumer starts again from the beginning. */
  public void releaseAll() {
    store.releaseAll(consumer);
  }
}
